"""The engine ``wire``: HTTP/1.1 over our own connections."""
