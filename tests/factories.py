"""Pages and records that a test is not about, made the way the editor makes them."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from itertools import count
from typing import Any

from django.contrib.auth import get_user_model
from django.core.files.base import ContentFile
from PIL import Image
from wagtail.models import Locale, Page, Site
from wagtail_localize.models import StringSegment, StringTranslation

from editorial.roles import Role
from editorial.translation.drafts import save_draft, start_translation
from gallery.models import Attachment, Picture, PictureText, Recording
from magazine.models import (
    ArticleContributor,
    ArticlePage,
    Contributor,
    IssuePage,
    MagazinePage,
    SectionPage,
)
from website.home.models import HomePage

_numbers = count(1)
#: Tags and entities, which stay as they are.
_MARKS = re.compile(r"(<[^>]*>|&\w+;)")


def make_home(language: str = "fi") -> HomePage:
    """The front page and the default site, in place of Wagtail's welcome page."""
    Page.objects.filter(depth=2).delete()
    root = Page.objects.get(depth=1)
    locale = Locale.objects.get_or_create(language_code=language)[0]
    home = root.add_child(instance=HomePage(title="Kudelma", slug="home", locale=locale))
    home.save_revision().publish()
    Site.objects.update_or_create(
        is_default_site=True,
        defaults={"hostname": "localhost", "port": 80, "root_page": home},
    )
    Site.clear_site_root_paths_cache()
    return home


def published(parent: Page, page: Page) -> Any:
    """``page`` as a child of ``parent``, published from a revision."""
    page.live = False
    parent.add_child(instance=page)
    page.save_revision().publish()
    return type(page).objects.get(pk=page.pk)


def fresh(page: Any) -> Any:
    """The row of ``page`` as the database has it now."""
    return type(page).objects.get(pk=page.pk)


def republished(page: Any, **fields: Any) -> Any:
    """``page`` published again, from a new revision that says ``fields``."""
    page = fresh(page)
    for name, value in fields.items():
        setattr(page, name, value)
    page.save_revision().publish()
    return fresh(page)


def make_magazine(home: Page, **fields: Any) -> MagazinePage:
    return published(home, MagazinePage(**({"title": "Lehti", "slug": "lehti"} | fields)))


def make_section(magazine: Page, **fields: Any) -> SectionPage:
    return published(magazine, SectionPage(**({"title": f"Palsta {next(_numbers)}"} | fields)))


def make_issue(magazine: Page, number: str = "1", year: int = 2026, **fields: Any) -> IssuePage:
    return published(magazine, IssuePage(number=number, year=year, **fields))


def make_contributor(name: str = "Maija Esimerkki") -> Contributor:
    return Contributor.objects.get_or_create(name=name)[0]


def article(section: Page | None, **fields: Any) -> ArticlePage:
    """An unsaved article with a byline, ready to be published when it has a section."""
    number = next(_numbers)
    byline = fields.pop("contributors", None)
    values = {"title": f"Juttu {number}", "lead": "Ingressi.", "section": section} | fields
    page = ArticlePage(**values)
    if byline is None:
        contributor = make_contributor()
        byline = [ArticleContributor(contributor=contributor, name=contributor.name)]
    page.contributors = byline
    return page


def make_article(issue: Page, section: Page, **fields: Any) -> ArticlePage:
    return published(issue, article(section, **fields))


def picture_file(width: int = 60, height: int = 40, name: str = "kuva.jpg") -> ContentFile:
    """A real little JPEG."""
    out = io.BytesIO()
    Image.new("RGB", (width, height), (120, 40, 60)).save(out, "JPEG")
    return ContentFile(out.getvalue(), name)


def make_picture(**fields: Any) -> Picture:
    """A picture with complete rights, and with words in both languages."""
    values = {"title": "Kangas", "credit": "Ville Kuvaaja", "license": "cc-by-4.0"}
    values |= {"people_recognisable": "no"} | fields
    values.setdefault("file", picture_file())
    return described(Picture.objects.create(**values))


def described(picture: Picture) -> Picture:
    """``picture`` with words in both languages."""
    for language, alt in (("fi", "Punainen kangas"), ("en", "A red cloth")):
        PictureText.objects.update_or_create(
            picture=picture, language=language, defaults={"alt": alt}
        )
    return picture


def make_attachment(**fields: Any) -> Attachment:
    """An accessible document in Finnish."""
    values = {"title": "Ohje", "language": "fi", "accessibility": "accessible"} | fields
    values.setdefault("file", ContentFile(b"%PDF-1.4 ohje", "ohje.pdf"))
    return Attachment.objects.create(**values)


def make_recording(**fields: Any) -> Recording:
    """Sound in Finnish, with captions and transcript."""
    values = {"title": "Laulu", "type": "audio", "duration": 205, "language": "fi"}
    values |= {"credit": "Ville Laulaja", "license": "cc-by-4.0", "transcript": "Hei."} | fields
    values.setdefault("file", ContentFile(b"ID3 laulu", "laulu.mp3"))
    captions = ContentFile(b"WEBVTT\n\n00:00.000 --> 00:02.000\nHei.\n", "laulu.vtt")
    values.setdefault("captions", captions)
    return Recording.objects.create(**values)


def louder(text: str) -> str:
    """In capitals, but for the marks in it."""
    return "".join(part if part[:1] in "<&" else part.upper() for part in _MARKS.split(text))


def translated(
    page: Page, words: Callable[[str], str] = louder, publish: bool = True, language: str = "en"
) -> Any:
    """``page`` in another language; every segment goes through ``words``."""
    locale = Locale.objects.get_or_create(language_code=language)[0]
    translation = start_translation(page, locale)
    for segment in StringSegment.objects.filter(source=translation.source):
        StringTranslation.objects.update_or_create(
            translation_of=segment.string,
            locale=locale,
            context=segment.context,
            defaults={"data": words(segment.string.data)},
        )
    revision = save_draft(translation)
    if publish:
        revision.publish()
    return translation.get_target_instance()


def published_as_it_is(translation: Page) -> Any:
    """Publish a draft in another language whose words are said to be the same there."""
    page = translation.specific
    return translated(page.get_source(), str, language=page.locale.language_code)


def make_user(role: Role | None = None, **fields: Any) -> Any:
    """A user in the group of ``role``; a superuser when there is none."""
    name = f"user{next(_numbers)}"
    users = get_user_model().objects
    if role is None:
        return users.create_superuser(name, f"{name}@example.com", "salasana", **fields)
    user = users.create_user(name, f"{name}@example.com", "salasana", **fields)
    user.groups.add(role.group)
    return user
