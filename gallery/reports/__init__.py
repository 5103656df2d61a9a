"""The report on the rights of pictures, and the form that mends many at once."""
