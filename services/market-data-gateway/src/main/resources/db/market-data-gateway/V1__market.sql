-- Which market this store holds and how far the venue's feed has been read: one row.
CREATE TABLE ${prefix}_source (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    status TEXT NOT NULL,
    position INTEGER NOT NULL,
    closed_instant INTEGER
);

-- Products with the venue's rules, and the event that told the newest bar.
CREATE TABLE ${prefix}_product (
    symbol TEXT PRIMARY KEY,
    body TEXT NOT NULL,
    last_sequence INTEGER NOT NULL
) WITHOUT ROWID;

-- Closed bars; times in epoch seconds, decimals as text.
CREATE TABLE ${prefix}_bar (
    symbol TEXT NOT NULL,
    timeframe TEXT NOT NULL,
    open_time INTEGER NOT NULL,
    open TEXT NOT NULL,
    high TEXT NOT NULL,
    low TEXT NOT NULL,
    close TEXT NOT NULL,
    volume TEXT NOT NULL,
    synthetic INTEGER NOT NULL,
    PRIMARY KEY (symbol, timeframe, open_time)
) WITHOUT ROWID;

-- The gap ledger: holes in series, and bars that were not let in.
CREATE TABLE ${prefix}_gap (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    body TEXT NOT NULL
);

CREATE TABLE ${prefix}_refused_bar (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    body TEXT NOT NULL
);

-- Up to which instant each consumer has finished.
CREATE TABLE ${prefix}_pace (
    consumer TEXT PRIMARY KEY,
    instant INTEGER NOT NULL
) WITHOUT ROWID;
