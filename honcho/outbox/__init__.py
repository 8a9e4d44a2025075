"""The outbox without its network calls: the file, who delivers, when, and what became of it.

What delivers is ``honcho.aio.outbox_worker``, and ``honcho.blocking.outbox_worker`` for the other
half. ``python -m honcho.outbox FILE status`` is the command line.
"""
