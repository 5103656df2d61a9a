"""A site whose every Finnish text has a word that no English one has, and where it is read."""

from __future__ import annotations

import re
from typing import Any
from uuid import uuid4

from wagtail.models import Page, Site

from gallery.models import Keyword, KeywordText, PictureText
from magazine.models import (
    ArticleKeyword,
    ContributorText,
    RelatedPage,
    RunningOrderItem,
    RunningOrderText,
)
from network.models import NetworkLink, Occurrence, OccurrenceText, OrganisationText, PersonText
from tests import factories
from tests.gallery.albums import make_album, make_gallery
from tests.gallery.block_values import VALUES
from tests.network import networks
from website.home.models import ContentPage, Footer, Navigation, NavigationItem

MARK, ENGLISH = "kotikielinen", "translated"
#: What in the value of a block is no text.
_NO_TEXT = {"level", "url", "address"}


def marked(text: str) -> str:
    """``text`` with the mark behind its words, inside of its tags."""
    return re.sub(r"([^<>]*[^<>\s][^<>]*)(?=<|$)", rf"\1 {MARK}", text)


def in_english(text: str) -> str:
    return text.replace(MARK, ENGLISH)


def edition(page: Any, **options: Any) -> Any:
    """``page`` in English, all of it translated, and public unless said otherwise."""
    return factories.translated(page, in_english, **options)


def body(linked: Page | None = None) -> list[tuple[str, Any]]:
    """One of each block, with all the words it can have; links to ``linked`` of every kind."""
    blocks = [(name, _marked_value(make())) for name, make in VALUES.items()]
    if linked is None:
        return blocks
    call = {"text": marked("Lue."), "page": linked, "address": "", "label": marked("Linkki")}
    return [*blocks, ("prose", link_to(linked)), ("call_to_action", call)]


def link_to(page: Page) -> str:
    return marked(f'<p>Lue <a linktype="page" id="{page.pk}">lisää</a>.</p>')


def _marked_value(value: Any, name: str = "") -> Any:
    if isinstance(value, dict):
        return {key: _marked_value(one, key) for key, one in value.items()}
    if isinstance(value, list):
        return [_marked_value(one, name) for one in value]
    return marked(value) if isinstance(value, str) and value and name not in _NO_TEXT else value


def make_picture(is_told: bool = False) -> Any:
    """A picture of which English knows what a blind reader needs, and all if ``is_told``."""
    picture = factories.make_picture(title=marked("Tiedosto"))
    words = {"title": "Kuvan nimi", "caption": "Kuvateksti", "long_description": "Pitkä selitys"}
    finnish = {name: marked(text) for name, text in words.items()} | {"alt": marked("Kuvassa")}
    english = {name: in_english(text) for name, text in finnish.items() if is_told or name == "alt"}
    for language, said in (("fi", finnish), ("en", english)):
        PictureText.objects.update_or_create(picture=picture, language=language, defaults=said)
    return picture


def make_keyword(word: str) -> Keyword:
    keyword = Keyword.objects.create(name=marked(word))
    KeywordText.objects.create(
        keyword=keyword, language="fi", label=marked(word), description=marked("Selitys.")
    )
    return keyword


def make_marked_site(home: Any) -> dict[str, Any]:
    """Name → Finnish page; each has an English edition but for those called "only"."""
    home = factories.republished(home, title=marked("Kudelma"), intro=marked("Tervetuloa."))
    pages = {"home": home, "content": _content(home, "Tietoa")}
    pages |= _magazine(home, pages["content"]) | _gallery(home) | _network(home, pages["content"])
    for page in list(pages.values()):
        edition(page)
    only = _content(home, "Vain suomeksi")
    _left_in_finnish(pages, only)
    _navigation(pages["magazine"], pages["content"], only)
    return pages | {"only": only}


def _content(home: Any, title: str) -> Any:
    page = ContentPage(title=marked(title), lead=marked("Ingressi."), body=body())
    return factories.published(home, page)


def _magazine(home: Any, content: Any) -> dict[str, Any]:
    magazine = factories.make_magazine(
        home, title=marked("Lehti"), subtitle=marked("Alaotsikko"), description=marked("Kuvaus.")
    )
    section = factories.make_section(magazine, title=marked("Palsta"), description=marked("Mitä."))
    issue = factories.make_issue(
        magazine, theme=marked("Teema"), foreword=link_to(content), cover=make_picture()
    )
    article = factories.article(
        section,
        title=marked("Villapaita"),
        subtitle=marked("Alaotsikko"),
        lead=marked("Ingressi."),
        picture=make_picture(),
        body=body(content),
        keyword_items=[ArticleKeyword(tag=make_keyword("villa"))],
        related_items=[RelatedPage(page=content)],
        corrections=[("correction", {"date": "2026-05-01", "text": link_to(content)})],
    )
    article = factories.published(issue, article)
    contributor = article.contributors.get().contributor
    contributor.portrait = make_picture()
    contributor.save()
    ContributorText.objects.create(
        contributor=contributor, language="fi", description=marked("Kutoja.")
    )
    return {"magazine": magazine, "section": section, "issue": issue, "article": article}


def _gallery(home: Any) -> dict[str, Any]:
    gallery = make_gallery(home, title=marked("Galleria"), description=marked("Kuvia."))
    pictures = [make_picture(), make_picture(is_told=True)]
    album = make_album(
        gallery, *pictures, title=marked("Langanpäitä"), description=marked("Albumi.")
    )
    return {"gallery": gallery, "album": album}


def _network(home: Any, content: Any) -> dict[str, Any]:
    index = networks.make_index(home, title=marked("Verkostot"), introduction=marked("Kaikki."))
    network = networks.make_network(
        index,
        title=marked("Kulttuuria"),
        lead=marked("Verkosto."),
        background=body(content),
        actions=body(content),
        picture=make_picture(),
        joining=marked("Tule mukaan."),
        links=[
            NetworkLink(
                kind="other", label=marked("Sivut"), language="fi", url="https://example.org/"
            )
        ],
    )
    member = _organisation()
    words = {"lead": marked("Ingressi."), "body": body(content)}
    event = networks.make_event(
        network,
        **words | {"title": marked("Yhteislaulu"), "picture": make_picture()},
        organiser=member,
        place_notes=marked("Takapiha"),
        price=marked("Viisi euroa"),
    )
    time = Occurrence.objects.get(event_key=event.translation_key)
    OccurrenceText.objects.create(occurrence=time, language="fi", note=marked("Eri ovi."))
    project = networks.make_project(
        network, **words | {"title": marked("Hanke")}, lead_organisation=member
    )
    plan = networks.make_plan(network, **words | {"title": marked("Suunnitelma")})
    networks.make_member(network, member)
    person = networks.make_person(organisation=member)
    PersonText.objects.create(
        person=person, language="fi", job_title=marked("Johtaja"), description=marked("Tekee.")
    )
    networks.make_contact(network, person)
    networks.make_member(network, person)
    named = {"index": index, "network": network, "event": event}
    return named | {"project": project, "plan": plan}


def _organisation() -> Any:
    member = networks.make_organisation("Rantatupa", logo=make_picture())
    OrganisationText.objects.create(
        organisation=member,
        language="fi",
        name=marked("Yhdistys"),
        description=marked("Yhdistyksen kuvaus."),
    )
    return member


def _left_in_finnish(pages: dict[str, Any], only: Any) -> None:
    """An article and a heading that English has not, beside those that it has."""
    issue, section = pages["issue"], pages["section"]
    article = factories.make_article(
        issue, section, title=marked("Kääntämättä"), lead=marked("Ei englanniksi.")
    )
    heading = RunningOrderItem.objects.create(
        issue_key=issue.translation_key, position=0, heading_key=uuid4()
    )
    RunningOrderText.objects.create(item=heading, language="fi", text=marked("Väliotsikko"))
    pages["only article"] = article


def _navigation(*pages: Page) -> None:
    navigation = Navigation.for_site(Site.objects.get())
    navigation.items = [
        NavigationItem(page=page, sort_order=order) for order, page in enumerate(pages)
    ]
    navigation.footers = [Footer(language="fi", text=marked("<p>Alas.</p>"))]
    navigation.save()
