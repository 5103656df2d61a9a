from gallery.models.attachments import Attachment
from gallery.models.keywords import Keyword, KeywordText
from gallery.models.pictures import Picture, PictureRendition, PictureText
from gallery.models.recordings import Recording

__all__ = [
    "Attachment",
    "Keyword",
    "KeywordText",
    "Picture",
    "PictureRendition",
    "PictureText",
    "Recording",
]
