-- Events of this service, written in the transaction of the change they tell of.
CREATE TABLE ${prefix}_event (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    type TEXT NOT NULL,
    key TEXT NOT NULL,
    payload TEXT NOT NULL,
    correlation_id TEXT NOT NULL,
    trace_parent TEXT NOT NULL,
    recorded_at TEXT NOT NULL
);

-- How far this service has read another one's feed, moved in the transaction of the effect.
CREATE TABLE ${prefix}_cursor (
    feed TEXT PRIMARY KEY,
    position INTEGER NOT NULL
) WITHOUT ROWID;

-- Events that could not be processed and were set aside for a person.
CREATE TABLE ${prefix}_parked_event (
    feed TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    type TEXT NOT NULL,
    key TEXT NOT NULL,
    payload TEXT NOT NULL,
    reason TEXT NOT NULL,
    parked_at TEXT NOT NULL,
    PRIMARY KEY (feed, sequence)
) WITHOUT ROWID;

-- Answers to commands that carried an Idempotency-Key.
CREATE TABLE ${prefix}_command (
    idempotency_key TEXT PRIMARY KEY,
    fingerprint TEXT NOT NULL,
    status INTEGER NOT NULL,
    content_type TEXT NOT NULL,
    answer BLOB NOT NULL,
    recorded_at TEXT NOT NULL
) WITHOUT ROWID;
