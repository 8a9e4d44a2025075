"""From a request to an answer, without its I/O: build, decide, read, and the errors between."""
