-- Every bar the gateway told, times in seconds since 1970. taken_at is the instant with which the engine took
-- it, NULL until then; taking the bars of all instants again in order rebuilds the engine exactly.
CREATE TABLE ${prefix}_bar (
    timeframe TEXT NOT NULL,
    symbol TEXT NOT NULL,
    open_time INTEGER NOT NULL,
    open TEXT NOT NULL,
    high TEXT NOT NULL,
    low TEXT NOT NULL,
    close TEXT NOT NULL,
    volume TEXT NOT NULL,
    synthetic INTEGER NOT NULL CHECK (synthetic IN (0, 1)),
    taken_at INTEGER,
    PRIMARY KEY (timeframe, symbol, open_time)
) WITHOUT ROWID;

CREATE INDEX ${prefix}_bar_taken ON ${prefix}_bar (timeframe, taken_at, open_time);

-- Instants the engine has taken, also those at which nothing closed.
CREATE TABLE ${prefix}_instant (
    timeframe TEXT NOT NULL,
    as_of INTEGER NOT NULL,
    PRIMARY KEY (timeframe, as_of)
) WITHOUT ROWID;

-- Readings as they were given; never changed.
CREATE TABLE ${prefix}_reading (
    timeframe TEXT NOT NULL,
    symbol TEXT NOT NULL,
    as_of INTEGER NOT NULL,
    regime TEXT NOT NULL,
    reading TEXT NOT NULL,
    PRIMARY KEY (timeframe, symbol, as_of)
) WITHOUT ROWID;

CREATE INDEX ${prefix}_reading_as_of ON ${prefix}_reading (timeframe, as_of);
