"""What a reader's machine and the caches on the way may keep."""
