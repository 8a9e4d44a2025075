"""From an OpenAPI document to ``generated/honcho_api``, on top of openapi-python-client.

The generator parses the document and drives the templates; what the templates print is worked out
here, in plain typed Python. From a word to the whole: ``shapes`` and ``properties`` (types),
``fields`` and ``models``, ``calls`` and ``endpoints``, ``prose`` (docstrings), ``reach`` (which
models are sent and which received), ``package`` (one API version), ``build`` (everything, written
and formatted) and ``trees`` (compare and install).
"""
