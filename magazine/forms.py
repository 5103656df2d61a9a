"""Editor's forms with the magazine's own rules."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import Q
from django.utils.translation import gettext as _
from wagtail.query import PageQuerySet

from editorial.forms import EditorialPageForm


class MagazineChildForm(EditorialPageForm):
    """For pages right under a magazine, where some addresses are taken."""

    def clean_slug(self) -> str:
        from magazine.models.addresses import RESERVED_SLUGS

        slug = self.cleaned_data["slug"]
        if slug in RESERVED_SLUGS:
            raise forms.ValidationError(
                _("“%(slug)s” is an address of the magazine itself. Choose another.")
                % {"slug": slug}
            )
        return slug


class IssueForm(MagazineChildForm):
    """Keeps magazine, year and number unique in a language."""

    def clean_number(self) -> str:
        from magazine.numbers import tidy_number

        number = tidy_number(self.cleaned_data["number"])
        if not any(character.isalnum() for character in number):
            raise forms.ValidationError(
                _("Give the number as it is printed: 1, or 1–2 for a double issue.")
            )
        return number

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        number, year = self.cleaned_data.get("number"), self.cleaned_data.get("year")
        if number and year and self._is_taken(number, year):
            self.add_error("number", taken_message(number, year))
        return cleaned

    def _is_taken(self, number: str, year: int) -> bool:
        from magazine.models.issues import IssuePage
        from magazine.numbers import sort_key

        siblings = IssuePage.objects.child_of(self.parent_page).exclude(pk=self.instance.pk)
        return siblings.filter(year=year, sort_key=sort_key(number)).exists()


class ArticleForm(EditorialPageForm):
    """Offers the sections of the article's own magazine by name."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if field := self.fields.get("section"):
            from magazine.published import sections_under

            magazine = self.parent_page.get_parent().specific
            field.queryset = sections_under(magazine.get_source())
            field.empty_label = _("Choose a section")
        if field := self.fields.get("easy_version_of"):
            field.queryset = self._originals()
            field.empty_label = _("Not an easy-language version")

    def clean(self) -> dict[str, Any]:
        from magazine.easy_language import easy_slug

        original = self.cleaned_data.get("easy_version_of")
        if original and self.cleaned_data.get("slug") in {"", original.slug}:
            language = self.parent_page.locale.language_code
            self.cleaned_data["slug"] = easy_slug(original.slug, language)
        return super().clean()

    def _originals(self) -> PageQuerySet:
        """What the article may retell: the others of its issue, and what it retells now."""
        from magazine.models import ArticlePage

        others = Q(pk__in=ArticlePage.objects.child_of(self.parent_page), easy_version_of=None)
        now = Q(pk=self.instance.easy_version_of_id)
        return ArticlePage.objects.filter(others | now).exclude(pk=self.instance.pk)


def taken_message(number: str, year: int) -> str:
    """What the editor reads when the magazine already has that issue."""
    return _("The magazine already has an issue %(number)s/%(year)s in this language.") % {
        "number": number,
        "year": year,
    }
