"""What touches sockets: our own HTTP/1.1, whole httpx clients, and the server in this process."""
