"""The names that the official Python SDK has for what is called otherwise here."""
