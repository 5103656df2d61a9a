"""Networks as readers meet them: the list with its map, and the page of each."""
