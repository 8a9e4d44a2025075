"""Contract scenarios and the facade on a server that runs elsewhere: ``make test-live``."""
