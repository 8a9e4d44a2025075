"""From a wire request to an operation, and back."""
