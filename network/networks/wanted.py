"""What a reader asks of the list of networks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Self

from django.http import QueryDict
from django.utils.translation import gettext as _

from delivery.listings.filters import Filters, Used
from network.regions import region_of

if TYPE_CHECKING:
    from network.networks.listed import ListedNetwork


@dataclass(frozen=True)
class Wanted(Filters):
    """The filters of ``?region=08&language=sv&open=1``."""

    region: str = ""
    language: str = ""
    open: str = ""

    @classmethod
    def of(cls, query: QueryDict) -> Self:
        wanted = super().of(query)
        return replace(wanted, open="1" if wanted.open == "1" else "")

    def fits(self, network: ListedNetwork) -> bool:
        return (
            (not self.region or self.region in {region.code for region in network.regions})
            and (not self.language or self.language in network.page.languages)
            and (not self.open or network.is_open)
        )

    def in_words(self) -> Iterator[Used]:
        """Each filter in use as a phrase; a code that is none stands there as it came."""
        for name, value in self.used():
            yield Used(_words(name, value), self.without(name).query)


def _words(name: str, value: str) -> str:
    from network.models import LANGUAGES

    if name == "region":
        region = region_of(value)
        return region.in_region if region else _("region %(code)s") % {"code": value}
    if name == "language":
        return _("language %(name)s") % {"name": dict(LANGUAGES).get(value, value)}
    return _("open to new members")
