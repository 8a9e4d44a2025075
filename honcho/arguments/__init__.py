"""Arguments of calls: each is checked here, once, before any request."""
