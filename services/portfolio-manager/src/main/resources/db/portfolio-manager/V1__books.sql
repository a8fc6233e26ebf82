-- Everything the books were told, in the order it took effect: the state is this, replayed.
CREATE TABLE ${prefix}_journal (
    sequence INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    content TEXT NOT NULL
);

-- The newest close of each product, until its instant closes.
CREATE TABLE ${prefix}_close (
    symbol TEXT PRIMARY KEY,
    close_time TEXT NOT NULL,
    price TEXT NOT NULL
) WITHOUT ROWID;

-- The double-entry ledger, one row for each posting.
CREATE TABLE ${prefix}_posting (
    number INTEGER NOT NULL,
    line INTEGER NOT NULL,
    kind TEXT NOT NULL,
    reference TEXT NOT NULL,
    time TEXT NOT NULL,
    owner TEXT NOT NULL,
    account TEXT NOT NULL,
    amount TEXT NOT NULL,
    currency TEXT NOT NULL,
    PRIMARY KEY (number, line)
) WITHOUT ROWID;

-- The equity curve.
CREATE TABLE ${prefix}_equity (
    as_of TEXT PRIMARY KEY,
    point TEXT NOT NULL
) WITHOUT ROWID;
