-- Every request with its decision, in the order of deciding. Market times are milliseconds since the epoch.
CREATE TABLE ${prefix}_decision (
    number INTEGER PRIMARY KEY,
    request_id TEXT NOT NULL UNIQUE,
    decided_at_millis INTEGER NOT NULL,
    content TEXT NOT NULL
);
CREATE INDEX ${prefix}_decision_time ON ${prefix}_decision (decided_at_millis);

-- What the engine remembers besides its decisions; one row, its version grows with every change.
CREATE TABLE ${prefix}_state (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    version INTEGER NOT NULL,
    content TEXT NOT NULL
);

-- Every version of the limits, with who made it and why.
CREATE TABLE ${prefix}_limits (
    version INTEGER PRIMARY KEY,
    content TEXT NOT NULL,
    change TEXT NOT NULL
);

-- What a person should hear about.
CREATE TABLE ${prefix}_alert (
    number INTEGER PRIMARY KEY,
    market_time TEXT NOT NULL,
    kind TEXT NOT NULL,
    severity TEXT NOT NULL,
    message TEXT NOT NULL
);
