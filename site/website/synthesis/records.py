"""Pictures, people and keywords of the made-up magazine: few, and used everywhere."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from django.core.files.base import ContentFile

from gallery.models import Keyword, KeywordText, Picture, PictureText
from gallery.tasks import draw_files
from magazine.models import Contributor
from website.synthesis.cloth import cloth
from website.synthesis.words import name, sentence, words

PICTURES, PEOPLE, KEYWORDS = 4, 400, 200
LANGUAGES = ("fi", "en")


@dataclass(frozen=True)
class Records:
    pictures: list[Picture]
    people: list[Contributor]
    keywords: list[Keyword]


def make_records(chance: Random) -> Records:
    pictures = [_picture(number) for number in range(PICTURES)]
    return Records(pictures, _people(chance), _keywords(chance))


def draw_all(records: Records) -> None:
    """The files of the pictures, which no reader's request may make."""
    for picture in records.pictures:
        draw_files(picture.pk)


def _picture(number: int) -> Picture:
    file = ContentFile(cloth(number), f"synteettinen-{number}.jpg")
    rights = {"credit": "Keksitty", "license": "cc0-1.0", "people_recognisable": "no"}
    picture = Picture.objects.create(title=f"Kuva {number}", file=file, **rights)
    PictureText.objects.bulk_create(
        PictureText(picture=picture, language=code, alt=alt)
        for code, alt in zip(LANGUAGES, ("Kuvio.", "A pattern."), strict=True)
    )
    return picture


def _people(chance: Random) -> list[Contributor]:
    people = (Contributor(name=name(chance), slug=f"keksitty-{n}") for n in range(PEOPLE))
    return Contributor.objects.bulk_create(people)


def _keywords(chance: Random) -> list[Keyword]:
    found = Keyword.objects.bulk_create(
        Keyword(name=f"{words(chance, 1)} {n}", slug=f"keksitty-{n}") for n in range(KEYWORDS)
    )
    KeywordText.objects.bulk_create(
        KeywordText(keyword=keyword, language=code, label=f"{keyword.name} {code}")
        for keyword in found
        for code in LANGUAGES
    )
    return found


def lead(chance: Random) -> str:
    return f"{sentence(chance)} {sentence(chance)}"
