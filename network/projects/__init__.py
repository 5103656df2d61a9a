"""Projects as readers meet them: along the years, in a table, and the page of each."""
