"""Put the demo magazine into an empty database, the way an editor would: drafts, then published."""

from __future__ import annotations

from datetime import datetime, time
from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.models import Locale, Page, Site

from magazine.models import ArticleContributor, ArticlePage, IssuePage, MagazinePage, SectionPage
from magazine.models.running_order import RunningOrderItem
from website.demo.bodies import blocks, stored_html
from website.demo.reading import read_demo
from website.demo.records import Article, Demo, Issue, Words
from website.demo.small_records import SmallRecords
from website.demo.translating import translate
from website.home.models import ContentPage, Footer, HomePage, Navigation, NavigationItem

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
        for issue in self.demo.issues:
            self._issue(issue)
        pages = [self._content_page(page.fi, page.en) for page in self.demo.pages]
        self._navigation([self.magazine, *pages[:2]])

    def _home(self) -> HomePage:
        # Wagtail's first migration leaves a welcome page and a site behind.
        Page.objects.filter(depth=2).delete()
        root = Page.objects.get(depth=1)
        words = self.demo.home["fi"]
        home = HomePage(slug="home", locale=Locale.objects.get(language_code="fi"), **words)
        home = publish(root, home)
        Site.objects.update_or_create(is_default_site=True, defaults={"root_page": home})
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
        page = SectionPage(slug=key, colour=record.colour, order=order, **record.fi)
        page = publish(self.magazine, page)
        translate(page, **record.en)
        return page

    def _issue(self, record: Issue) -> None:
        cover = self.small.pictures.get(record.cover)
        words = record.fi | {"foreword": stored_html(record.fi["foreword"])}
        page = IssuePage(year=record.year, number=record.number, cover=cover, **words)
        page.cover_date = record.cover_date
        page.first_published_at = morning_of(record.cover_date)
        page = publish(self.magazine, page)
        translate(page, **record.en | {"foreword": stored_html(record.en["foreword"])})
        for article in record.articles:
            self._article(page, article, record)

    def _article(self, issue: IssuePage, record: Article, in_issue: Issue) -> None:
        page = ArticlePage(slug=record.slug, **self._words(record.fi))
        page.section = self.sections[record.section]
        page.picture = self.small.pictures.get(record.picture)
        page.project = record.project
        page.first_published_at = morning_of(in_issue.cover_date)
        page.contributors = [self._byline(byline) for byline in record.contributors]
        page.keywords.add(*(self.small.keywords[key] for key in record.keywords))
        page = publish(issue, page)
        if record.lead:
            RunningOrderItem.objects.filter(article_key=page.translation_key).update(is_lead=True)
        if record.en:
            translate(page, **self._words(record.en))

    def _byline(self, record: Any) -> ArticleContributor:
        contributor = self.small.contributors[record.contributor]
        return ArticleContributor(contributor=contributor, role=record.role, name=record.name)

    def _content_page(self, fi: Words, en: Words) -> ContentPage:
        page = publish(self.home, ContentPage(**self._words(fi)))
        translate(page, **self._words(en))
        return page

    def _words(self, words: Words) -> Words:
        return words | {"body": blocks(words["body"], self.small.pictures)}

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


def publish(parent: Page, page: Any) -> Any:
    """``page`` under ``parent``: a draft first, then published, as in the admin."""
    page.live = False
    parent.add_child(instance=page)
    page.save_revision().publish()
    return type(page).objects.get(pk=page.pk)


def morning_of(day: Any) -> datetime:
    """Nine o'clock in Helsinki on ``day``."""
    return timezone.make_aware(datetime.combine(day, time(9)))
