"""British dates: the English texts are British, and Django's English is American."""

DATE_FORMAT = "j F Y"
DATETIME_FORMAT = "j F Y, H:i"
