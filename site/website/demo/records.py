"""What the demo magazine is made of.

Words in a language stay as they stand in the file: a dictionary for ``fi`` and one for ``en`` (``None`` where an
article is not translated). A body is a list of dictionaries, each with its ``type``. Other records are named by key.
"""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

Words = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class Magazine:
    """The magazine itself; ``fi`` and ``en`` hold title, subtitle, description."""

    publisher: str
    frequency: int
    slug: dict[str, str]
    fi: Words
    en: Words


@dataclass(frozen=True, kw_only=True)
class Section:
    """A standing section: title and description in both languages, slug in English; its key is the Finnish slug."""

    key: str
    colour: int
    lists_albums: bool = False
    fi: Words
    en: Words


@dataclass(frozen=True, kw_only=True)
class PlainPage:
    """A page of the site: title, slug and body in both languages."""

    fi: Words
    en: Words


@dataclass(frozen=True, kw_only=True)
class Contributor:
    """Somebody who writes, photographs, draws or translates: ``description`` in both languages."""

    key: str
    name: str
    fi: Words
    en: Words


@dataclass(frozen=True, kw_only=True)
class Keyword:
    """A keyword, its label in both languages."""

    key: str
    fi: str
    en: str


@dataclass(frozen=True, kw_only=True)
class Picture:
    """A picture: what ``pictures.draw`` reads, its rights, and title, alt and caption in both languages.

    ``people`` says who can be recognised ("no", "yes", "children"); their consent ends ``consent_days`` after the
    demo was made. ``work`` is what the picture shows: artist, title, year, technique.
    """

    key: str
    credit: str
    licence: str
    rights_holder: str = ""
    permission_until: date | None = None
    people: str = "no"
    consent: str = ""
    consent_days: int = 0
    taken: date | None = None
    work: Words | None = None
    keywords: list[str] = field(default_factory=list)
    drawing: dict[str, Any]
    fi: Words
    en: Words


@dataclass(frozen=True, kw_only=True)
class Attachment:
    """A file to download: what ``pdf.pdf`` reads, and its facts."""

    key: str
    title: str
    language: str
    accessibility: str
    text: str
    valid_until: date | None = None


@dataclass(frozen=True, kw_only=True)
class Recording:
    """A tune: what ``sound.kantele`` plays, whose it is, and its words in its own language."""

    key: str
    title: str
    credit: str
    licence: str
    language: str
    tune: str
    captions: list[Words]
    transcript: str


@dataclass(frozen=True, kw_only=True)
class Byline:
    """What one contributor did in an article: text, photos, illustration or translation, and the name as printed.

    ``language`` where it was done for one language only, as a translation is.
    """

    contributor: str
    role: str
    name: str
    language: str = ""


@dataclass(frozen=True, kw_only=True)
class Article:
    """An article: title, subtitle, lead and body in each language, ``slug`` in English; "" where there is none.

    A language may have ``corrections`` (date, html). ``easy_version_of`` is the slug of the article of the same
    issue that this one retells in easy language.
    """

    path: Path
    position: int
    slug: str
    section: str
    lead: bool
    keywords: list[str]
    contributors: list[Byline]
    project: str = ""
    picture: str = ""
    easy_version_of: str = ""
    fi: Words
    en: Words | None = None


@dataclass(frozen=True, kw_only=True)
class Heading:
    """A one-off heading of an issue, above the article whose slug is ``before``."""

    before: str
    fi: str
    en: str


@dataclass(frozen=True, kw_only=True)
class Issue:
    """An issue: theme and foreword (HTML) in both languages, its articles in running order, and
    the Finnish slugs of the albums that it names.

    One that is not ``published`` is still being made: it and its articles are drafts, which may lack
    byline, text and English.
    """

    year: int
    number: str
    cover_date: date
    cover: str = ""
    published: bool = True
    fi: Words
    en: Words | None = None
    headings: list[Heading]
    articles: list[Article]
    albums: list[str] = field(default_factory=list)


@dataclass(frozen=True, kw_only=True)
class InAlbum:
    """A picture of an album: its key, and its caption there in both languages, "" for its own."""

    key: str
    fi: str
    en: str


@dataclass(frozen=True, kw_only=True)
class Album:
    """An album: title and description in both languages, and its pictures in order."""

    year: int
    slug: dict[str, str]
    pictures: list[InAlbum]
    fi: Words
    en: Words


@dataclass(frozen=True, kw_only=True)
class Gallery:
    """The gallery itself; ``fi`` and ``en`` hold title and description."""

    slug: dict[str, str]
    fi: Words
    en: Words


@dataclass(frozen=True, kw_only=True)
class Demo:
    """Everything, records by key; ``home`` (title, intro) and ``footer`` (a text) by language.

    ``privacy`` is the introduction to the register of personal data.
    """

    magazine: Magazine
    home: dict[str, Words]
    footer: dict[str, str]
    pages: list[PlainPage]
    privacy: PlainPage
    sections: dict[str, Section]
    contributors: dict[str, Contributor]
    keywords: dict[str, Keyword]
    pictures: dict[str, Picture]
    attachments: dict[str, Attachment]
    recordings: dict[str, Recording]
    issues: list[Issue]
    gallery: Gallery
    albums: list[Album]
