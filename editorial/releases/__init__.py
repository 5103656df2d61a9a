"""What goes out as one, or not at all: an issue with its articles, in its languages.

Knows no page type: who has pages that go out together registers what they are (see ``contents``),
and tells by ``goes_out_below()`` of a page which one it goes out with.
"""
