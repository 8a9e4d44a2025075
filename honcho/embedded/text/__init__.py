"""Processing of texts: words, tokens, formats."""
