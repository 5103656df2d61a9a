"""The board of an issue: every text, who has it, how far it is, and what the issue waits for."""
