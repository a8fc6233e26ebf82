-- Which market this store belongs to, the venue's time, and how far its user has come: one row.
CREATE TABLE ${prefix}_clock (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    market TEXT NOT NULL,
    time TEXT NOT NULL,
    acknowledged TEXT NOT NULL
);

-- Every order accepted, in order of acceptance, as it stands now.
CREATE TABLE ${prefix}_booked_order (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    client_order_id TEXT NOT NULL UNIQUE,
    body TEXT NOT NULL
);

-- Every fill, oldest first.
CREATE TABLE ${prefix}_fill (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    body TEXT NOT NULL
);

-- The venue's ledger, oldest first.
CREATE TABLE ${prefix}_transfer (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    body TEXT NOT NULL
);

-- What was told to whoever trades.
CREATE TABLE ${prefix}_order_event (
    sequence INTEGER PRIMARY KEY,
    body TEXT NOT NULL
);

-- What was told of the market.
CREATE TABLE ${prefix}_market_event (
    sequence INTEGER PRIMARY KEY,
    body TEXT NOT NULL
);
