"""The site's own form: what readers want to tell the editors, and the editors' list of it."""
