-- Closed bars that risk is measured from, times in seconds since 1970: all of two days, those at full hours of
-- 40 days, and those that end a UTC day of 600 days.
CREATE TABLE ${prefix}_close (
    close_time INTEGER NOT NULL,
    symbol TEXT NOT NULL,
    timeframe TEXT NOT NULL,
    close TEXT NOT NULL,
    volume TEXT NOT NULL,
    PRIMARY KEY (close_time, symbol)
) WITHOUT ROWID;

-- The newest instant of which every bar was told; one row.
CREATE TABLE ${prefix}_market (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    reached INTEGER NOT NULL
);
