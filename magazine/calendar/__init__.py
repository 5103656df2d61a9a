"""What is planned and what is scheduled in the magazines of an office, by day."""
