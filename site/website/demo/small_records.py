"""What the pages of the demo choose from: pictures, keywords, contributors, files."""

from __future__ import annotations

from django.core.files.base import ContentFile
from django.utils.text import slugify

from gallery.models import Keyword, KeywordText, Picture, PictureText
from magazine.models import Contributor, ContributorText
from website.demo import records
from website.demo.files import make_attachment, make_recording
from website.demo.pictures import draw


class SmallRecords:
    """Makes them all and holds them by key: ``pictures``, ``keywords``, ``attachments`` …"""

    def __init__(self, demo: records.Demo) -> None:
        self.pictures = {key: _picture(record) for key, record in demo.pictures.items()}
        self.keywords = {key: _keyword(record) for key, record in demo.keywords.items()}
        self.attachments = {key: make_attachment(file) for key, file in demo.attachments.items()}
        self.recordings = {key: make_recording(file) for key, file in demo.recordings.items()}
        self.contributors = {key: _contributor(record) for key, record in demo.contributors.items()}


def _picture(record: records.Picture) -> Picture:
    file = ContentFile(draw(record.drawing), f"{slugify(record.key)}.jpg")
    picture = Picture(title=record.fi["title"], credit=record.credit, license=record.licence)
    picture.file = file
    picture.save()
    for language in ("fi", "en"):
        words = getattr(record, language)
        PictureText.objects.create(picture=picture, language=language, **words)
    return picture


def _keyword(record: records.Keyword) -> Keyword:
    keyword = Keyword(name=record.fi, slug=record.key)
    keyword.texts = [
        KeywordText(language="fi", label=record.fi),
        KeywordText(language="en", label=record.en),
    ]
    keyword.save()
    return keyword


def _contributor(record: records.Contributor) -> Contributor:
    contributor = Contributor(name=record.name, slug=record.key)
    contributor.texts = [
        ContributorText(language="fi", **record.fi),
        ContributorText(language="en", **record.en),
    ]
    contributor.save()
    return contributor
