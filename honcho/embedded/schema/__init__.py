"""The API document's schemas of requests and responses."""
