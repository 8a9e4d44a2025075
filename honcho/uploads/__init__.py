"""Files to upload: their sources, contents and media types."""
