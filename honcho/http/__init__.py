"""What both halves share below the facade: configuration, retry, errors, decoding, engines."""
