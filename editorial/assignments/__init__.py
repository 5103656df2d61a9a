"""Who does what by when: work on a text, named by the key that all its languages share."""
