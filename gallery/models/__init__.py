from gallery.models.attachments import Attachment
from gallery.models.keywords import Keyword, KeywordText
from gallery.models.pictures import Picture, PictureRendition, PictureText
from gallery.models.recordings import Recording
from gallery.models.uses import PictureUse

# isort: split
# Made of blocks, and blocks are made of the models above.
from gallery.models.albums import AlbumPage, GalleryPage

__all__ = [
    "AlbumPage",
    "Attachment",
    "GalleryPage",
    "Keyword",
    "KeywordText",
    "Picture",
    "PictureRendition",
    "PictureText",
    "PictureUse",
    "Recording",
]
