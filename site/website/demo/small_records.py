"""What the pages of the demo choose from: pictures, keywords, contributors, files."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.core.files.base import ContentFile
from django.utils import timezone
from django.utils.text import slugify

from gallery.models import Keyword, KeywordText, Picture, PictureText
from magazine.models import Contributor, ContributorText
from website.demo import records
from website.demo.files import make_attachment, make_recording
from website.demo.pictures import draw


class SmallRecords:
    """Makes them all and holds them by key: ``pictures``, ``keywords``, ``attachments`` …"""

    def __init__(self, demo: records.Demo) -> None:
        self.keywords = {key: _keyword(record) for key, record in demo.keywords.items()}
        self.pictures = {key: self._picture(record) for key, record in demo.pictures.items()}
        self.attachments = {key: make_attachment(file) for key, file in demo.attachments.items()}
        self.recordings = {key: make_recording(file) for key, file in demo.recordings.items()}
        self.contributors = {key: _contributor(record) for key, record in demo.contributors.items()}

    def _picture(self, record: records.Picture) -> Picture:
        picture = _picture(record)
        picture.keywords.set(self.keywords[key] for key in record.keywords)
        return picture


def _picture(record: records.Picture) -> Picture:
    file = ContentFile(draw(record.drawing), f"{slugify(record.key)}.jpg")
    picture = Picture.objects.create(
        title=record.fi["title"], file=file, date_taken=record.taken, **_rights(record)
    )
    for language in ("fi", "en"):
        words = getattr(record, language)
        PictureText.objects.create(picture=picture, language=language, **words)
    return picture


def _rights(record: records.Picture) -> dict[str, Any]:
    days = timedelta(days=record.consent_days)
    return {
        "credit": record.credit,
        "rights_holder": record.rights_holder,
        "license": record.licence,
        "permission_until": record.permission_until,
        "people_recognisable": record.people,
        "consent_reference": record.consent,
        "consent_until": timezone.localdate() + days if days else None,
        **{f"artwork_{name}": words for name, words in (record.work or {}).items()},
    }


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
