-- Bots with their configuration as JSON.
CREATE TABLE ${prefix}_bot (
    bot        TEXT PRIMARY KEY,
    config     TEXT NOT NULL,
    state      TEXT NOT NULL CHECK (state IN ('RUNNING', 'STOPPED')),
    changed_at TEXT NOT NULL
);

-- One row once the first fleet has been put in.
CREATE TABLE ${prefix}_seeding (
    id        INTEGER PRIMARY KEY CHECK (id = 1),
    seeded_at TEXT NOT NULL
);

-- Every decision; body is the whole record as deflated JSON, as_of seconds since the epoch.
CREATE TABLE ${prefix}_decision (
    sequence  INTEGER PRIMARY KEY AUTOINCREMENT,
    decision  TEXT    NOT NULL UNIQUE,
    bot       TEXT    NOT NULL,
    symbol    TEXT    NOT NULL,
    as_of     INTEGER NOT NULL,
    outcome   TEXT    NOT NULL,
    body      BLOB    NOT NULL
);
CREATE INDEX ${prefix}_decision_bot ON ${prefix}_decision (bot, symbol, sequence);
CREATE INDEX ${prefix}_decision_symbol ON ${prefix}_decision (symbol, sequence);
CREATE INDEX ${prefix}_decision_as_of ON ${prefix}_decision (as_of);
CREATE INDEX ${prefix}_decision_outcome ON ${prefix}_decision (outcome, sequence);

-- Every run of the decision cycle.
CREATE TABLE ${prefix}_cycle (
    sequence   INTEGER PRIMARY KEY AUTOINCREMENT,
    timeframe  TEXT    NOT NULL,
    as_of      INTEGER NOT NULL,
    closed_at  TEXT    NOT NULL,
    started_at TEXT    NOT NULL,
    decided_at TEXT    NOT NULL,
    evaluated  INTEGER NOT NULL,
    traded     INTEGER NOT NULL,
    blocked    INTEGER NOT NULL,
    UNIQUE (timeframe, as_of)
);

-- How far the gateway's feed has been worked through.
CREATE TABLE ${prefix}_progress (
    id       INTEGER PRIMARY KEY CHECK (id = 1),
    position INTEGER NOT NULL,
    instant  TEXT    NOT NULL
);
