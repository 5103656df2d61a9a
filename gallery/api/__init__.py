"""Pictures and albums in the content delivery API; ``ready()`` imports this module."""

from delivery.api.registry import register
from delivery.caching.purging import watch
from gallery.api.albums import Albums
from gallery.api.pictures import Pictures
from gallery.models import Attachment, Keyword, KeywordText, Picture, PictureText, Recording

register(Albums())
register(Pictures())

watch(Picture, lambda picture: ["pictures", f"pictures-{picture.pk}"])
watch(PictureText, lambda text: ["pictures", f"pictures-{text.picture_id}"])
for model in (Keyword, KeywordText):
    watch(model, lambda word: ["keywords"])
# Whatever text they stand in.
for model in (Attachment, Recording):
    watch(model, lambda file: ["published"])
