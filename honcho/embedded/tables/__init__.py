"""What is stored: the SQL on each table."""
