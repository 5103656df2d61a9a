"""What a translator may edit: the texts whose translation they were given."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from wagtail.models import Page

from editorial.assignments.models import Assignment, Track
from editorial.roles.given import work_is_given_by


@work_is_given_by
def translations_of(user: Any) -> Iterable[int]:
    """The pages in the languages that ``user`` was asked to translate them into.

    What is done stays open to them: somebody may have a question about it.
    """
    work = Assignment.objects.filter(person=user, track=Track.TRANSLATION).order_by()
    asked = set(work.values_list("key", "language"))
    pages = Page.objects.filter(translation_key__in={key for key, _language in asked})
    found = pages.values_list("pk", "translation_key", "locale__language_code")
    return [pk for pk, key, language in found if (key, language) in asked]
