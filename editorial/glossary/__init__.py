"""The words of the house: how a term is called in each language, and how not."""
