"""The way of a request to the engine and back: attempts, answers and events of streams."""
