"""What a reader gets was true at one moment: never half of what goes out as one."""
