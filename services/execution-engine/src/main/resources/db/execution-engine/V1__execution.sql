-- Every order: the intent as it was before the first byte left (frozen), and what is known of it since.
CREATE TABLE ${prefix}_order (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    client_order_id TEXT NOT NULL UNIQUE,
    decision_key TEXT NOT NULL UNIQUE,
    grant_id TEXT UNIQUE,
    symbol TEXT NOT NULL,
    intent TEXT NOT NULL,
    intent_hash TEXT NOT NULL,
    state TEXT NOT NULL,
    venue_order_id TEXT,
    filled TEXT NOT NULL,
    taken TEXT NOT NULL,
    cancel_reason TEXT,
    note TEXT,
    ignored_events INTEGER NOT NULL,
    late_fills INTEGER NOT NULL,
    updated_at TEXT NOT NULL
);

CREATE INDEX ${prefix}_order_by_state ON ${prefix}_order (state);

-- Every fill of our orders, once.
CREATE TABLE ${prefix}_fill (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    entry_id TEXT NOT NULL UNIQUE,
    client_order_id TEXT NOT NULL REFERENCES ${prefix}_order (client_order_id),
    booked TEXT NOT NULL
);

CREATE INDEX ${prefix}_fill_by_order ON ${prefix}_fill (client_order_id);

-- Answers to commands that led to no order.
CREATE TABLE ${prefix}_settled (
    decision_key TEXT PRIMARY KEY,
    command TEXT NOT NULL,
    receipt TEXT NOT NULL
) WITHOUT ROWID;

-- Trades between our own bots.
CREATE TABLE ${prefix}_cross (
    cross_id TEXT PRIMARY KEY,
    body TEXT NOT NULL
) WITHOUT ROWID;

-- What the account held before our first order.
CREATE TABLE ${prefix}_opening (
    asset TEXT PRIMARY KEY,
    total TEXT NOT NULL
) WITHOUT ROWID;

-- Products stopped until a person has looked.
CREATE TABLE ${prefix}_halt (
    symbol TEXT PRIMARY KEY,
    reason TEXT NOT NULL
) WITHOUT ROWID;

-- How far the venue's stream has been applied, and the venue's clock then.
CREATE TABLE ${prefix}_progress (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    venue_sequence INTEGER NOT NULL,
    market_time TEXT NOT NULL
);

-- Comparisons with the venue.
CREATE TABLE ${prefix}_reconciliation (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    report TEXT NOT NULL
);
