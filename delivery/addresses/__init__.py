"""From an address to a page, and from a link to an address."""
