"""What callers give: each argument is checked here, once, before any request."""
