"""Everything from a request to its result except I/O: encode, retry, decode, and errors."""
