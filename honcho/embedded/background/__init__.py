"""Work that is done after a request was answered."""
