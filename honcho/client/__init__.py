"""What all copies and both halves of one client share."""
