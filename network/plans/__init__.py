"""Plans as readers meet them: what holds today, what is over, and the page of each."""
