"""Pages as their newest revisions have them, many at once."""
