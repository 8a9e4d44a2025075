"""From an OpenAPI document to ``generated/honcho_api``, on top of openapi-python-client.

The generator parses the document and drives the templates; what the templates print is worked out
here: ``shapes`` (types), ``models`` and ``calls`` (what one file of each kind says), ``prose``
(docstrings). ``package`` puts it together and ``trees`` compares and installs the result.
"""
