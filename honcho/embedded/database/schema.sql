-- Objects refer to each other by name, as in the API: a name is unique within its workspace.
-- Times are UTC text of one width, JSON is text.

-- Another process may be making the tables at the same time.
BEGIN IMMEDIATE;

CREATE TABLE IF NOT EXISTS workspaces (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    metadata TEXT NOT NULL DEFAULT '{}',
    configuration TEXT NOT NULL DEFAULT '{}',
    created_at TEXT NOT NULL
);

CREATE TABLE IF NOT EXISTS peers (
    number INTEGER PRIMARY KEY,
    workspace_id TEXT NOT NULL,
    id TEXT NOT NULL,
    metadata TEXT NOT NULL DEFAULT '{}',
    configuration TEXT NOT NULL DEFAULT '{}',
    created_at TEXT NOT NULL,
    is_scope INTEGER GENERATED ALWAYS AS (id GLOB 'scope.*') VIRTUAL,
    UNIQUE (workspace_id, id)
);
CREATE INDEX IF NOT EXISTS peers_by_time ON peers (workspace_id, created_at);

CREATE TABLE IF NOT EXISTS sessions (
    number INTEGER PRIMARY KEY,
    workspace_id TEXT NOT NULL,
    id TEXT NOT NULL,
    uid TEXT NOT NULL,
    is_active INTEGER NOT NULL DEFAULT 1,
    metadata TEXT NOT NULL DEFAULT '{}',
    configuration TEXT NOT NULL DEFAULT '{}',
    created_at TEXT NOT NULL,
    message_count INTEGER NOT NULL DEFAULT 0,
    UNIQUE (workspace_id, id)
);
CREATE INDEX IF NOT EXISTS sessions_by_time ON sessions (workspace_id, created_at);
CREATE INDEX IF NOT EXISTS sessions_by_uid ON sessions (uid);

CREATE TABLE IF NOT EXISTS members (
    number INTEGER PRIMARY KEY,
    workspace_id TEXT NOT NULL,
    session_id TEXT NOT NULL,
    peer_id TEXT NOT NULL,
    observe_me INTEGER,
    observe_others INTEGER,
    joined_at TEXT NOT NULL,
    left_at TEXT,
    UNIQUE (workspace_id, session_id, peer_id)
);
CREATE INDEX IF NOT EXISTS members_by_peer ON members (workspace_id, peer_id, session_id);

CREATE TABLE IF NOT EXISTS messages (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    workspace_id TEXT NOT NULL,
    session_id TEXT NOT NULL,
    peer_id TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    content TEXT NOT NULL,
    metadata TEXT NOT NULL,
    token_count INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    embedded INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS messages_by_session ON messages (workspace_id, session_id, sequence);

-- Words (stems, separated by blanks) and substrings of at least three characters.
CREATE VIRTUAL TABLE IF NOT EXISTS message_stems USING fts5 (
    stems, content = '', columnsize = 0, tokenize = 'unicode61 remove_diacritics 0'
);
CREATE VIRTUAL TABLE IF NOT EXISTS message_trigrams USING fts5 (
    content, content = '', columnsize = 0, tokenize = 'trigram'
);

-- From a plugged embedder: packed float32 of length 1. Without one, texts are compared by words.
CREATE TABLE IF NOT EXISTS message_vectors (number INTEGER PRIMARY KEY, vector BLOB NOT NULL);

CREATE TABLE IF NOT EXISTS conclusions (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    workspace_id TEXT NOT NULL,
    observer TEXT NOT NULL,
    observed TEXT NOT NULL,
    session_id TEXT,
    content TEXT NOT NULL,
    level TEXT NOT NULL,
    times_derived INTEGER NOT NULL DEFAULT 1,
    details TEXT NOT NULL DEFAULT '{}',
    vector BLOB,
    created_at TEXT NOT NULL,
    shown_at TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS conclusions_by_pair ON conclusions (workspace_id, observer, observed);
CREATE INDEX IF NOT EXISTS conclusions_by_session ON conclusions (workspace_id, session_id);

CREATE TABLE IF NOT EXISTS cards (
    workspace_id TEXT NOT NULL,
    observer TEXT NOT NULL,
    observed TEXT NOT NULL,
    lines TEXT NOT NULL,
    PRIMARY KEY (workspace_id, observer, observed)
);

CREATE TABLE IF NOT EXISTS summaries (
    workspace_id TEXT NOT NULL,
    session_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    content TEXT NOT NULL,
    message_id TEXT NOT NULL,
    last INTEGER NOT NULL,
    token_count INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    PRIMARY KEY (workspace_id, session_id, kind)
);

CREATE TABLE IF NOT EXISTS scope_status (
    workspace_id TEXT NOT NULL,
    session_id TEXT NOT NULL,
    scope TEXT NOT NULL,
    status TEXT NOT NULL,
    PRIMARY KEY (workspace_id, scope, session_id)
);

CREATE TABLE IF NOT EXISTS webhooks (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    workspace_id TEXT NOT NULL,
    url TEXT NOT NULL,
    created_at TEXT NOT NULL,
    UNIQUE (workspace_id, url)
);

-- Background work, done in order. What queue/status counts (units) stays here when it is done.
CREATE TABLE IF NOT EXISTS queue (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    workspace_id TEXT NOT NULL,
    session_id TEXT,
    session_uid TEXT,
    task TEXT NOT NULL,
    payload TEXT NOT NULL,
    units INTEGER NOT NULL DEFAULT 0,
    state TEXT NOT NULL,
    claimed_until REAL NOT NULL DEFAULT 0,
    sender TEXT,
    observer TEXT,
    observed TEXT
);
CREATE INDEX IF NOT EXISTS queue_unfinished ON queue (number) WHERE state != 'done';
CREATE INDEX IF NOT EXISTS queue_by_workspace ON queue (workspace_id, session_id);

-- "HONC", and the version of this schema: as in store.py.
PRAGMA application_id = 0x484F4E43;
PRAGMA user_version = 2;
COMMIT;
