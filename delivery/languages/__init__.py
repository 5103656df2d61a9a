"""Which language an address, a page and a small record speak."""
