"""The database: opening it, transactions on it, and functions that SQLite does not have."""
