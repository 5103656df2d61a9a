"""The directory: organisations, and the people who have allowed it."""
