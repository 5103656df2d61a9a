"""Put the demo magazine into an empty database, the way an editor would: drafts, then published."""

from __future__ import annotations

from django.db import transaction
from wagtail.models import Locale, Page, Site

from magazine.models import MagazinePage, SectionPage
from website.demo.albums import load_albums
from website.demo.bodies import blocks
from website.demo.issues import IssueLoader
from website.demo.network_reading import read_networks
from website.demo.networks import NetworkLoader
from website.demo.publishing import publish
from website.demo.reading import read_demo
from website.demo.records import Demo, PlainPage, Words
from website.demo.small_records import SmallRecords
from website.demo.translating import translate
from website.home.models import (
    ContentPage,
    Footer,
    HomePage,
    Navigation,
    NavigationItem,
    PrivacyPage,
)

LANGUAGES = ("fi", "en")


@transaction.atomic
def load_demo() -> bool:
    """Load everything, or nothing; false when there is a magazine already."""
    if MagazinePage.objects.exists():
        return False
    DemoLoader(read_demo()).load()
    return True


class DemoLoader:
    """Makes the demo's pages, Finnish first, each with its English edition if it has one."""

    def __init__(self, demo: Demo) -> None:
        self.demo = demo
        self.small = SmallRecords(demo)
        self.sections: dict[str, SectionPage] = {}
        for code in LANGUAGES:
            Locale.objects.get_or_create(language_code=code)

    def load(self) -> None:
        """All pages, in the order in which an office would make them."""
        self.home = self._home()
        self.magazine = self._magazine()
        for order, key in enumerate(self.demo.sections, start=1):
            self.sections[key] = self._section(key, order)
        pages = [self._page(ContentPage, page) for page in self.demo.pages]
        self._page(PrivacyPage, self.demo.privacy)
        gallery = load_albums(self.home, self.demo, self.small)
        networks = NetworkLoader(read_networks(), self.small).load(self.home)
        issues = IssueLoader(self.magazine, self.sections, self.small)
        for issue in self.demo.issues:
            issues.load(issue)
        self._navigation([self.magazine, networks, gallery, *pages])

    def _home(self) -> HomePage:
        # Wagtail's first migration leaves a welcome page and a site behind.
        Page.objects.filter(depth=2).delete()
        root = Page.objects.get(depth=1)
        words = self.demo.home["fi"]
        home = HomePage(slug="home", locale=Locale.objects.get(language_code="fi"), **words)
        home = publish(root, home)
        site = {"root_page": home, "site_name": "Kudelma"}
        Site.objects.update_or_create(is_default_site=True, defaults=site)
        Site.clear_site_root_paths_cache()
        translate(home, **self.demo.home["en"])
        return home

    def _magazine(self) -> MagazinePage:
        record = self.demo.magazine
        facts = {"publisher": record.publisher, "frequency": record.frequency}
        page = MagazinePage(slug=record.slug["fi"], **record.fi, **facts)
        page = publish(self.home, page)
        translate(page, slug=record.slug["en"], **record.en)
        return page

    def _section(self, key: str, order: int) -> SectionPage:
        record = self.demo.sections[key]
        facts = {"colour": record.colour, "order": order, "lists_albums": record.lists_albums}
        page = SectionPage(slug=key, **facts, **record.fi)
        page = publish(self.magazine, page)
        translate(page, **record.en)
        return page

    def _page(self, kind: type[Page], record: PlainPage) -> Page:
        page = publish(self.home, kind(**self._words(record.fi)))
        translate(page, **self._words(record.en))
        return page

    def _words(self, words: Words) -> Words:
        return words | {"body": blocks(words["body"], self.small)}

    def _navigation(self, pages: list[Page]) -> None:
        site = Site.objects.get(is_default_site=True)
        navigation = Navigation.for_site(site)
        navigation.items = [
            NavigationItem(page_id=page.pk, sort_order=place) for place, page in enumerate(pages)
        ]
        navigation.footers = [
            Footer(language=code, text=f"<p>{text}</p>") for code, text in self.demo.footer.items()
        ]
        navigation.save()
