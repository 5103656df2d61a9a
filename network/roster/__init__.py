"""The members and contacts of one network: rows for all languages, changed at once."""
