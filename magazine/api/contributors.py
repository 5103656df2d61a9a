from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery

from delivery.addresses.visibility import readable
from delivery.api.asked import Asked
from delivery.api.items import RecordItem, always, optional
from delivery.api.parameters import Filter, Slug
from delivery.api.resources import Resource
from gallery.reading import load_pictures
from gallery.serializers import PictureData, shown_picture
from magazine.models import ArticleContributor, ArticlePage, Contributor, MagazinePage
from magazine.models.addresses import own_slug

#: By contributor and language: the address of the magazine where somebody has published last.
Magazines = dict[int, dict[str, str]]


class ContributorItem(RecordItem):
    """Somebody whose name stands under a published article."""

    type_name = "Person"
    row: Contributor
    around: Magazines

    @always
    def title(self) -> str:
        """The name as it is today; bylines keep the printed one."""
        return self.row.name

    def url_in(self, language: str) -> str | None:
        magazine = self.around.get(self.row.pk, {}).get(language)
        people = own_slug("contributors", language)
        return f"{magazine}{people}/{self.row.slug}/" if magazine else None

    @optional
    def slug(self) -> str:
        return self.row.slug

    @optional
    def sorted_as(self) -> str:
        """What an alphabetical list goes by."""
        return self.row.sorted_as

    @optional
    def description(self) -> str:
        """One or two sentences in the language that was asked for; "" without any."""
        return self.row.words_in(self.asked.locale, "description")

    @optional
    def portrait(self) -> PictureData | None:
        return shown_picture(self.row.portrait)


def _with_slug(people: QuerySet[Contributor], slug: str) -> QuerySet[Contributor]:
    return people.filter(slug=slug)


class Contributors(Resource):
    """Everybody with a published article, in whatever language."""

    name, singular = "contributors", "contributor"
    item = detail = ContributorItem
    is_one_for_all_languages = True
    made_of = ("articles", "pictures")
    orders = {"name": ("name", "pk"), "newest": ("-pk",)}
    filters = (Filter("slug", Slug, "The one with this slug.", _with_slug),)

    def listed(self, asked: Asked) -> QuerySet[Any]:
        return Contributor.objects.filter(Exists(_rows_of(asked)))

    def loaded(self, rows: QuerySet[Any], asked: Asked) -> QuerySet[Any]:
        return rows.prefetch_related("texts")

    def around(self, rows: list[Any], asked: Asked) -> Magazines:
        if asked.wants("portrait"):
            load_pictures(*((row, "portrait") for row in rows))
        return _magazines(rows, asked)


def _rows_of(asked: Asked) -> QuerySet[ArticleContributor]:
    """For a subquery: where the name of a contributor stands under published articles.

    Asked for row by row, each article by its key: the first that is found will do.
    """
    article = ArticlePage.objects.filter(asked.roots.below(), pk=OuterRef("article"), alias_of=None)
    here = Q(language="") | Q(language=F("article__locale__language_code"))
    return ArticleContributor.objects.filter(
        here, Exists(readable(article)), contributor=OuterRef("pk")
    )


def _magazines(people: list[Contributor], asked: Asked) -> Magazines:
    found = MagazinePage.objects.filter(asked.roots.below(), alias_of=None)
    by_language: dict[str, list[MagazinePage]] = defaultdict(list)
    for magazine in readable(found).select_related("locale"):
        by_language[magazine.locale.language_code].append(magazine)
    if not by_language:
        return {}
    last = {f"in_{code}": _last_in(some, asked) for code, some in by_language.items()}
    rows = Contributor.objects.filter(pk__in=[person.pk for person in people])
    told: Magazines = defaultdict(dict)
    for pk, *paths in rows.annotate(**last).values_list("pk", *last):
        for (code, some), path in zip(by_language.items(), paths, strict=True):
            for one in _above(path or "", some):
                told[pk][code] = asked.roots.address(one.path, one.url_path)
    return told


def _above(path: str, magazines: list[MagazinePage]) -> Iterator[MagazinePage]:
    return (one for one in magazines if path.startswith(one.path))


def _last_in(magazines: list[MagazinePage], asked: Asked) -> Subquery:
    """The path of the article that came last with a contributor's name in these magazines.

    One by its key: to ask of each magazine would go through all that somebody has written.
    """
    within = Q()
    for one in magazines:
        within |= Q(article__path__within=one.path)
    rows = _rows_of(asked).filter(within).order_by("-pk")
    return Subquery(rows.values("article__path")[:1])
