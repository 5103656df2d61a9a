"""A page that nobody has reviewed for long reminds its coordinator, once a month."""
