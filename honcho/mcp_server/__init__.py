"""The memory as a server of the Model Context Protocol: ``python -m honcho mcp``.

It needs the extra ``mcp``, and nothing else of the SDK imports it.
"""
