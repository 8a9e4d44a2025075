"""What a client and a single call were told: resolved, checked, and then fixed."""
