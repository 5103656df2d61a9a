from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import F
from typing_extensions import TypedDict

from delivery.addresses import links
from delivery.api.asked import Asked
from delivery.api.data import ReferenceData
from delivery.api.editions import load_named
from delivery.api.items import optional
from delivery.api.parameters import Filter, Year
from delivery.api.resources import PageResource
from gallery.reading import linked_pages, load_texts
from gallery.serializers import AttachmentData, attachment_data
from network.api.data import ChoiceData, above, choice, path_above
from network.api.filters import OF_NETWORK, OF_REGION, SEARCH, in_year, one_of
from network.api.texts import TextsAround, YearsItem
from network.models import PlanPage


class StandingData(TypedDict):
    """How things stand with a plan today: ``code`` is "draft", "open", "approved", "in_force",
    "superseded" or "ended"; ``words`` tell it with the days that belong to it.
    """

    code: str
    words: str


class PlanItem(YearsItem):
    """A plan, strategy or report of a network: its standing, its years, its substance."""

    type_name = "DigitalDocument"
    row: PlanPage
    around: TextsAround

    @optional
    def kind(self) -> ChoiceData:
        """ "plan", "strategy", "minutes", "guide" or "report"."""
        return choice(self.row, "kind")

    @optional
    def standing(self) -> StandingData | None:
        """Null for minutes and the like, which need no force."""
        words = self.row.standing_words
        return {"code": str(self.row.standing.value), "words": words} if words else None

    @optional
    def comments_until(self) -> date | None:
        """The last day for comments."""
        return self.row.comments_until

    @optional
    def approved_on(self) -> date | None:
        return self.row.approved_on

    @optional
    def approved_by(self) -> str:
        """The body that decided."""
        return self.row.approved_by

    @optional
    def superseded_by(self) -> ReferenceData | None:
        """The plan that took its place, in the same language."""
        editions = self.around.named.by_id.get(self.row.superseded_by_id or 0, {})
        successor = editions.get(self.locale())
        return successor.reference if successor else None

    @optional
    def attachment(self) -> AttachmentData | None:
        """The whole document as a file."""
        return attachment_data(self.row.attachment) if self.row.attachment else None

    @optional
    def website(self) -> str:
        """The address of the document elsewhere."""
        return self.row.website

    @optional
    def network(self) -> ReferenceData | None:
        network = above(self.row, self.around.named)
        return network.reference if network else None


class Plans(PageResource):
    """Plans, strategies and reports of the networks."""

    name, singular = "plans", "plan"
    model, item, detail = PlanPage, PlanItem, PlanItem
    made_of = ("networks", "published")
    filters = (
        OF_NETWORK,
        OF_REGION,
        Filter(
            "kind",
            one_of(PlanPage.Kind.values),
            "Those of this kind.",
            lambda plans, kind: plans.filter(kind=kind),
        ),
        Filter("year", Year, "Those for this year.", in_year),
        SEARCH,
    )
    orders = {
        "newest": (
            F("end_year").desc(nulls_first=True),
            F("start_year").desc(nulls_last=True),
            "path",
        ),
        "title": ("title", "pk"),
    }

    def loaded(self, rows: Any, asked: Asked) -> Any:
        rows = super().loaded(rows, asked)
        if asked.wants("attachment"):
            rows = rows.select_related("attachment")
        unwanted = [] if asked.wants("body") else ["body"]
        return rows.defer(*unwanted)

    def around(self, rows: list[Any], asked: Asked) -> TextsAround:
        texts = [row.body for row in rows] if asked.wants("body") else []
        ids = {pk for text in texts for pk in linked_pages(text)}
        if asked.wants("superseded_by"):
            ids |= {row.superseded_by_id for row in rows if row.superseded_by_id}
        paths = {path_above(row) for row in rows} if asked.wants("network") else set()
        named = load_named(asked, ids, paths, [row.translation_key for row in rows])
        with links.at_hand(named.by_id):
            return TextsAround(named, load_texts(bodies=texts))
