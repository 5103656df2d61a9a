"""Who did what to a page and to all that goes out with it, and when."""
