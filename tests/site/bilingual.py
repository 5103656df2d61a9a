"""A little site in both languages, with everything on it that a page can show."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

from wagtail.models import Site

from gallery.models import Keyword, KeywordText, Picture, PictureUse
from magazine.models import (
    ArticleContributor,
    ArticleKeyword,
    ArticlePage,
    Contributor,
    RelatedPage,
    RunningOrderItem,
)
from tests.factories import (
    article,
    fresh,
    make_contributor,
    make_picture,
    make_section,
    published,
    translated,
)
from tests.gallery.albums import figures, make_album, make_gallery
from tests.site.many import add_rows, index_rows
from website.home.models import ContentPage, Footer, Navigation, NavigationItem


@dataclass
class World:
    """The pages that tests ask for; ``english`` has the same under the same names."""

    magazine: Any
    section: Any
    issue: Any
    article: Any
    content: Any
    gallery: Any
    album: Any
    english: Any = None

    def addresses(self) -> dict[str, str]:
        """One address of every kind of page, in both languages."""
        finnish = self._own() | {"home": "/", "hits": "/haku/?q=villapaita", "nothing": "/ei-ole/"}
        english = self.english._own() | {
            "home": "/en/",
            "hits": "/en/search/?q=villapaita",
            "nothing": "/en/nope/",
        }
        return {f"fi {name}": url for name, url in finnish.items()} | {
            f"en {name}": url for name, url in english.items()
        }

    def machine_addresses(self) -> dict[str, str]:
        """What programs read: a feed of every kind in both languages, and the sitemap."""
        feeds = {
            f"{page.locale.language_code} {name} {form}": f"{page.url}feed.{form}"
            for name in ("magazine", "section")
            for page in (getattr(self, name), getattr(self.english, name))
            for form in ("xml", "json")
        }
        return feeds | {"sitemap": "/sitemap.xml", "robots": "/robots.txt"}

    def reloaded(self) -> World:
        """The same pages as the database has them now."""
        names = ("magazine", "section", "issue", "article", "content", "gallery", "album")
        own = (fresh(getattr(self, name)) for name in names)
        return World(*own, english=self.english.reloaded() if self.english else None)

    def _own(self) -> dict[str, str]:
        pages = ("magazine", "section", "issue", "article", "content", "gallery", "album")
        contributors, topics = map(self.magazine.address_of, ("contributors", "topics"))
        return {name: getattr(self, name).url for name in pages} | {
            "archive": self.magazine.archive_url,
            "contributors": contributors,
            "contributor": f"{contributors}maija-esimerkki/",
            "topics": topics,
            "topic": f"{topics}villa/",
            "photo": f"{self.album.url}2/",
        }


def make_world(home: Any, magazine: Any, issue: Any) -> World:
    """Navigation and footer, a section, an issue with a cover, a rich article, English of all."""
    translated(home)
    section = make_section(magazine, title="Käden jälki")
    content = published(home, ContentPage(title="Tietoa", body=[("prose", "<p>Tietoa.</p>")]))
    issue.cover = make_picture(title="Kansi")
    issue.save_revision().publish()
    rich = published(issue, _rich_article(section, content, published(issue, article(section))))
    gallery = make_gallery(home)
    album = make_album(gallery, year=2026)
    finnish = World(magazine, section, issue, rich, content, gallery, album)
    Contributor.objects.update(portrait=make_picture(title="Muotokuva"))
    finnish.english = _english_of(finnish)
    _navigation(magazine, content)
    return finnish


def _rich_article(section: Any, content: Any, other: Any) -> ArticlePage:
    """With lead picture, three figures, links, keywords and related pages."""
    link = f'<p>Lue <a linktype="page" id="{content.pk}">lisää</a>.</p>'
    page = article(section, title="Villapaita", picture=make_picture(title="Avaus"))
    page.body = [("prose", link)]
    for number in range(3):
        picture = make_picture(title=f"Kuva {number}")
        page.body.append(("figure", {"picture": picture, "alt": "", "caption": ""}))
        page.body.append(("prose", link))
    page.keywords.add(*(_keyword(word) for word in ("villa", "kudonta", "muisti")))
    page.related_items = [RelatedPage(page=other), RelatedPage(page=content)]
    return page


def _keyword(word: str) -> Keyword:
    keyword = Keyword.objects.create(name=word)
    for language in ("fi", "en"):
        KeywordText.objects.create(keyword=keyword, language=language, label=f"{word}-{language}")
    return keyword


def _english_of(finnish: World) -> World:
    pages = [finnish.magazine, finnish.section, finnish.issue, finnish.article, finnish.content]
    pages += [finnish.gallery, finnish.album]
    return World(*(translated(page, words=shout) for page in pages))


def shout(text: str) -> str:
    """The words of a segment in capitals, its marks untouched."""
    return re.sub(r"(<[^>]*>)|([^<]+)", lambda part: part[1] or part[2].upper(), text)


def _navigation(magazine: Any, content: Any) -> None:
    navigation = Navigation.for_site(Site.objects.get())
    navigation.items = [
        NavigationItem(page=magazine, sort_order=0),
        NavigationItem(page=content, sort_order=1),
    ]
    navigation.footers = [
        Footer(language="fi", text=f'<p>Alas: <a linktype="page" id="{content.pk}">tietoa</a></p>'),
        Footer(language="en", text="<p>Bottom of the page</p>"),
    ]
    navigation.save()


def add_articles(world: World, count: int) -> None:
    """``count`` more live articles in both languages, written as rows."""
    keys = [uuid4() for _number in range(count)]
    last = RunningOrderItem.objects.filter(issue_key=world.issue.translation_key).count()
    RunningOrderItem.objects.bulk_create(
        RunningOrderItem(issue_key=world.issue.translation_key, article_key=key, position=place)
        for place, key in enumerate(keys, start=last + 1)
    )
    for edition in (world, world.english):
        pages = add_rows(
            fresh(edition.issue),
            [_another_article(world, key, number) for number, key in enumerate(keys)],
        )
        _add_rows_of(pages, world.article.picture)


def _another_article(world: World, key: UUID, number: int) -> ArticlePage:
    return ArticlePage(
        title=f"Juttu {number}",
        slug=f"juttu-{key}",
        lead="Ingressi.",
        section=world.section,
        picture=world.article.picture,
        translation_key=key,
        reading_minutes=1,
    )


def _add_rows_of(pages: list[ArticlePage], picture: Picture) -> None:
    person, words = make_contributor(), Keyword.objects.all()
    ArticleContributor.objects.bulk_create(
        ArticleContributor(article=page, contributor=person, name=person.name, sort_order=0)
        for page in pages
    )
    ArticleKeyword.objects.bulk_create(
        ArticleKeyword(content_object=page, tag=word) for page in pages for word in words
    )
    PictureUse.objects.bulk_create(PictureUse(page=page, picture=picture) for page in pages)
    index_rows(pages)


def add_pictures(world: World, count: int) -> None:
    """``count`` more pictures with keywords in the album, in both languages; nothing is drawn."""
    file = Picture.objects.first().file.name
    pictures = Picture.objects.bulk_create(
        Picture(title="Lisää", file=file, width=60, height=40, credit="V", license="cc0-1.0")
        for _number in range(count)
    )
    through, words = Picture.keywords.through, Keyword.objects.all()
    through.objects.bulk_create(
        through(picture=picture, keyword=word) for picture in pictures for word in words
    )
    for edition in (world, world.english):
        album = fresh(edition.album)
        album.pictures.extend(figures(*pictures, alt="Lankaa."))
        album.save()
