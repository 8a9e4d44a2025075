"""The SQL for each table."""
