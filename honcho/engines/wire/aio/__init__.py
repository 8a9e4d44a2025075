"""The engine ``wire``, async half: connections, connecting, and the engine itself."""
