"""Files on their way to the server: where they come from, what is in them, of which type."""
