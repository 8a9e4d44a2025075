"""The documentation site: reference pages, texts for language models, and the check of links."""
