"""Checks of ``doctor``: the installation, the settings, the server or the embedded file."""
