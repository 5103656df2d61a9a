"""Albums as readers meet them: the index, a page for each photo, what programs read."""
