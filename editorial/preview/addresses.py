"""The addresses of a preview: one for each page, in the language in which it is leafed through.

They are outside the admin, on this site even where a front end elsewhere shows the pages.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import override
from wagtail.admin.utils import get_admin_base_url


@dataclass(frozen=True)
class DeskAddresses:
    """For those who are logged in; ``first`` is the page that is leafed through from."""

    first: int

    def of(self, page: int, language: str) -> str:
        return _reverse("preview_desk", language, self.first, page)


@dataclass(frozen=True)
class LinkAddresses:
    """For guests with a link."""

    token: str

    def of(self, page: int, language: str) -> str:
        return _reverse("preview_shared", language, self.token, page)

    def whole(self, language: str) -> str:
        """What is sent to the guest, complete."""
        return f"{get_admin_base_url() or ''}{_reverse('preview_link', language, self.token)}"

    def comment(self, page: int, language: str) -> str:
        """Where what they write is sent."""
        return _reverse("preview_comment", language, self.token, page)


Addresses = DeskAddresses | LinkAddresses


def _reverse(name: str, language: str, *args: int | str) -> str:
    with override(language):
        return reverse(name, args=args)
