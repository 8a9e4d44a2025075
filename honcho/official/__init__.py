"""Names of the official Python SDK that differ from those of this SDK."""
