"""The engine ``httpx``, async half."""
