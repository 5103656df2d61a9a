"""Pages before they are out: leafed through by editors, and by guests who have a link."""
