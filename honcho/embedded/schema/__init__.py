"""What the API document says of requests and answers."""
