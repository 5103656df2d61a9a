"""One page of each kind in each language and state, and somebody with each role."""

from __future__ import annotations

from typing import Any

from bs4 import BeautifulSoup
from django.core.management import call_command
from django.test import Client
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail_localize.models import Translation

from editorial.roles import Role
from magazine.models import IssuePage, MagazinePage, SectionPage
from network.coordinators import appoint
from network.models import EventPage, NetworkIndexPage, NetworkPage
from tests import factories
from website.home.models import ContentPage

STEPS = ["section step", "language step", "chief step"]
WAITING = {"article", "own article", "given article"}


class PermissionWorld:
    """``pages`` are by kind, language and state; ``clients`` by role."""

    def __init__(self) -> None:
        self.pages: dict[tuple[str, str, str], Any] = {}
        self.forms: dict[int, dict[str, Any]] = {}
        self.home = factories.make_home()
        self.boss = Client()
        self.boss_user = factories.make_user()
        self.boss.force_login(self.boss_user)
        self.people = {role: factories.make_user(role) for role in Role}
        self._make_trees()
        call_command("setup_editorial", verbosity=0)
        appoint(self.people[Role.COORDINATOR], self.parents["event", "fi"])
        self._make_pages()
        Translation.objects.update(enabled=False)
        self.clients = {role: Client() for role in Role}
        for role, client in self.clients.items():
            client.force_login(self.people[role])

    def _make_trees(self) -> None:
        """The parents, published in both languages."""
        factories.translated(self.home)
        magazine = factories.make_magazine(self.home)
        self.section = factories.make_section(magazine, title="Käden jälki")
        issue = factories.make_issue(magazine)
        index = factories.published(self.home, NetworkIndexPage(title="Verkostot"))
        own, foreign = (
            factories.published(index, _network(title)) for title in ("Oma verkosto", "Vieras")
        )
        finnish = {
            **{"section": magazine, "issue": magazine, "article": issue, "own article": issue},
            **{"given article": issue, "network": index, "event": own, "foreign event": foreign},
            "content page": self.home,
        }
        self.parents: dict[tuple[str, str], Any] = {
            (kind, "fi"): page for kind, page in finnish.items()
        }
        english: dict[int, Any] = {self.home.pk: self.home.get_translations().get().specific}
        for page in (magazine, self.section, issue, index, own, foreign):
            english[page.pk] = factories.translated(page)
        for kind, page in finnish.items():
            self.parents[kind, "en"] = english[page.pk]

    def _make_pages(self) -> None:
        for magazine in MagazinePage.objects.all():
            self.pages["magazine", magazine.locale.language_code, "live"] = magazine
        for kind, language in self.parents:
            states = ["draft", "live", *(STEPS if kind in WAITING else [])]
            for state in states:
                self.pages[kind, language, state] = self._page(kind, language, state)

    def _page(self, kind: str, language: str, state: str) -> Any:
        parent = self.parents[kind, language]
        number = len(self.pages)
        page = _unsaved(kind, self.section, number)
        page.locale = parent.locale
        page.slug = f"sivu-{number}"
        own = kind == "own article"
        page.owner = self.people[Role.WRITER] if own else self.boss_user
        page.live = False
        parent.add_child(instance=page)
        page.save_revision(user=page.owner)
        if state == "live":
            page.get_latest_revision().publish()
        elif state in STEPS:
            page.get_workflow().start(page, page.owner)
            for _step in range(STEPS.index(state)):
                waiting = factories.fresh(page)
                waiting.current_workflow_task_state.approve(user=None)
        return factories.fresh(page)

    def given_to(self, user: Any) -> list[int]:
        """A source of work, which gives the translator some of the articles."""
        given = [page.pk for (kind, *_), page in self.pages.items() if kind == "given article"]
        return given if user == self.people[Role.TRANSLATOR] else []

    def form_of(self, page: Any) -> dict[str, Any]:
        """What the browser of somebody who may do everything would send, without texts."""
        if page.pk not in self.forms:
            self.forms[page.pk] = self._form_of(page)
        return dict(self.forms[page.pk])

    def _form_of(self, page: Any) -> dict[str, Any]:
        soup = BeautifulSoup(self.boss.get(f"/admin/pages/{page.pk}/edit/").content, "html.parser")
        data: dict[str, Any] = {}
        for field in soup.select("#page-edit-form [name]"):
            name = field["name"]
            if field.name == "select":
                chosen = field.select("option[selected]")
                data[name] = [option.get("value", "") for option in chosen]
            elif field.name == "textarea":
                data[name] = field.get_text()
            elif field.get("type") in {"checkbox", "radio"}:
                if field.has_attr("checked"):
                    data.setdefault(name, []).append(field.get("value", "on"))
            elif field.name == "input":
                data[name] = field.get("value", "")
        for field in page._meta.get_fields():
            if isinstance(field, StreamField):
                data[f"{field.name}-count"] = "0"
        return {name: value for name, value in data.items() if "__prefix__" not in name}


def _network(title: str) -> NetworkPage:
    from network.models import NetworkRegion, Region

    page = NetworkPage(title=title, lead="Verkosto.")
    page.regions = [NetworkRegion(region=Region.objects.get(code="08"))]
    return page


def _unsaved(kind: str, section: Page, number: int) -> Page:
    title = f"Sivu {number}"
    if kind in WAITING:
        return factories.article(section, title=title)
    makers: dict[str, Any] = {
        "section": lambda: SectionPage(title=title),
        "issue": lambda: IssuePage(number=str(100 + number), year=2026),
        "network": lambda: _network(title),
        "event": lambda: EventPage(title=title, lead="Lauletaan.", audience=["everyone"]),
        "content page": lambda: ContentPage(title=title),
    }
    return makers[kind.removeprefix("foreign ")]()
