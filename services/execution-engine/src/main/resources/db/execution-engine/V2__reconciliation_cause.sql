-- Why a comparison was made, START or PERIODIC: the report of the last start stays available.
ALTER TABLE ${prefix}_reconciliation ADD COLUMN cause TEXT NOT NULL DEFAULT 'PERIODIC';
