PRAGMA application_id = 1213156943;
PRAGMA user_version = 1;

-- One row: whose file it is, what is in it, and what the process that delivers has said of itself.
CREATE TABLE outbox (
    workspace TEXT NOT NULL,
    pending INTEGER NOT NULL DEFAULT 0,
    pending_bytes INTEGER NOT NULL DEFAULT 0,
    refused INTEGER NOT NULL DEFAULT 0,
    refused_bytes INTEGER NOT NULL DEFAULT 0,
    delivered INTEGER NOT NULL DEFAULT 0,
    dropped INTEGER NOT NULL DEFAULT 0,
    state TEXT NOT NULL DEFAULT 'delivering',
    error TEXT,
    retry_at REAL
) STRICT;

-- What is to be delivered, in the order in which it was added.
CREATE TABLE items (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    session TEXT NOT NULL,
    kind TEXT NOT NULL,
    body TEXT NOT NULL,
    size INTEGER NOT NULL,
    added_at REAL NOT NULL,
    batch TEXT
) STRICT;
CREATE INDEX items_of_session ON items (session, number);
CREATE INDEX items_of_batch ON items (batch) WHERE batch IS NOT NULL;

-- What the server will never take as it is.
CREATE TABLE refused (
    number INTEGER PRIMARY KEY,
    session TEXT NOT NULL,
    kind TEXT NOT NULL,
    body TEXT NOT NULL,
    size INTEGER NOT NULL,
    added_at REAL NOT NULL,
    refused_at REAL NOT NULL,
    code TEXT NOT NULL,
    status INTEGER,
    error TEXT NOT NULL
) STRICT;

-- The keys that callers gave, of the last additions.
CREATE TABLE keys (
    session TEXT NOT NULL,
    key TEXT NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (session, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX keys_by_number ON keys (number);
