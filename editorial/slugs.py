"""Slugs give way: one that is taken gets a suffix, and nobody is asked."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _
from wagtail.admin.forms.pages import CopyForm
from wagtail.coreutils import find_available_slug
from wagtail.models import Page

from delivery.page_base import PageBase
from editorial.translation.copying import is_foreign


class FreeSlugCopyForm(CopyForm):
    """Wagtail's form for copying a page; its own version refuses a slug that is taken."""

    def clean(self) -> dict[str, Any]:
        parent = self.cleaned_data.get("new_parent_page") or self.page.get_parent()
        if slug := self.cleaned_data.get("new_slug"):
            self.cleaned_data["new_slug"] = find_available_slug(parent, slug)
        return self._in_its_own_language(super().clean(), parent)

    def _in_its_own_language(self, said: dict[str, Any], parent: Page) -> dict[str, Any]:
        if is_foreign(self.page, parent):
            sentence = _(
                "Choose a page in the language of this one. Into another language pages are not "
                "copied: order a translation."
            )
            self.add_error("new_parent_page", sentence)
        return said


class FreeSlugMixin(PageBase):
    """A page whose slug gives way wherever the page is saved, copied or moved."""

    copy_form_class = FreeSlugCopyForm

    class Meta:
        abstract = True

    def move(self, target: Page, pos: str | None = None, user: Any = None) -> None:
        parent = target if pos and pos.endswith("child") else target.get_parent()
        with transaction.atomic():
            self.make_room_under(parent)
            super().move(target, pos=pos, user=user)

    def get_route_paths(self) -> list[str]:
        # Wagtail makes a redirect from each when the address changes. Nobody has the
        # address of a page that was never public.
        return super().get_route_paths() if self.first_published_at else []

    def make_room_under(self, parent: Page) -> None:
        """Take a slug that nobody has under ``parent``; the old address redirects."""
        if not self._slug_is_available(self.slug, parent, self):
            self.slug = find_available_slug(parent, self.slug, ignore_page_id=self.pk)
            self.save(update_fields=["slug", "url_path"], clean=False)

    def _set_core_field_defaults(self) -> None:
        # Wagtail's setting for ASCII slugs is for those it makes itself.
        if not self.slug.isascii():
            self.slug = slugify(self.slug)
        super()._set_core_field_defaults()
        # A title without a Latin letter gives Wagtail no slug, and the page no address.
        if not self.slug and (parent := self.get_parent()):
            self.slug = find_available_slug(parent, self._meta.model_name)

    def _check_slug_is_unique(self) -> None:
        # Wagtail's hook for clean() and minimal_clean(); its own version refuses.
        parent = self.get_parent()
        if self.slug and parent and not self._slug_is_available(self.slug, parent, self):
            self.slug = find_available_slug(parent, self.slug, ignore_page_id=self.pk)
