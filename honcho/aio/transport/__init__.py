"""From a call of the facade to the engine and back: build, attempt, decide, read."""
