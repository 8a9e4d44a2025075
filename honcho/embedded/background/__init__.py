"""Background work, done after the response to a request."""
