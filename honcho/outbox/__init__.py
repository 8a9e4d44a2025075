"""The outbox without its network calls: the file, the lease, retries, and results of deliveries.

The workers that deliver are ``honcho.aio.outbox_worker`` and ``honcho.blocking.outbox_worker``.
``python -m honcho.outbox FILE status`` is the command line.
"""
