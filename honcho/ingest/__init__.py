"""Loading many messages, without its I/O: records, batches, the checkpoint file, the report.

What sends them is ``honcho.aio.ingest``, and ``honcho.blocking.ingest`` for the other half.
"""
