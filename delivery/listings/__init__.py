"""Long lists for readers: under letters, in pages, and by what they ask for."""
