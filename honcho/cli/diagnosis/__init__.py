"""What ``doctor`` looks at: the installation, the settings, the server or the embedded file."""
