"""Work for a translator: which pages and which words of small records, into which language."""
