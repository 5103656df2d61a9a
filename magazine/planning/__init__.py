"""What is meant to be in an issue, before there are articles and while they are written."""
