"""What touches sockets: one module per HTTP library, and one for the server in this process."""
