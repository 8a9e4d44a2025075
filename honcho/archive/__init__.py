"""An archive of a workspace without its network calls: the format, and what can be left out.

What fills and reads one is ``honcho.aio.archive_export`` and ``honcho.aio.archive_import``, and
their blocking halves.
"""
