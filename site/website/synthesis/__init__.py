"""A large made-up magazine, the same every time: to measure how the site bears it."""
