"""Keywords typed as in an article's form: known ones are proposed, others are new."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from taggit.forms import TagField
from wagtail.admin.forms.tags import validate_tag_length
from wagtail.admin.widgets import AdminTagWidget

from gallery.models import Keyword


class KeywordsField(TagField):
    """Gives the names; ``keywords_named`` makes keywords of them once the rest is right."""

    def __init__(self, **kwargs: Any) -> None:
        widget = AdminTagWidget(tag_model=Keyword)
        super().__init__(label=capfirst(_("keywords")), required=False, widget=widget, **kwargs)

    def clean(self, value: Any) -> list[str]:
        names = list(super().clean(value))
        validate_tag_length(names)
        return names


def keywords_named(names: Iterable[str]) -> list[Keyword]:
    """The keywords with these names, however they are capitalised; new ones are made."""
    return [_keyword(name) for name in names]


def _keyword(name: str) -> Keyword:
    known = Keyword.objects.filter(name__iexact=name).order_by("pk").first()
    return known or Keyword.objects.create(name=name)
