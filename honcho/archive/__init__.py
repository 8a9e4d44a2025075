"""Archives of workspaces, without network calls: the format, and the selection of records.

``honcho.aio.archive_export`` and ``honcho.aio.archive_import`` write and read archives, as do
their blocking halves.
"""
