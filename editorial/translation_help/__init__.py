"""What stands beside a translator: words said before, the glossary, and what a machine made."""
