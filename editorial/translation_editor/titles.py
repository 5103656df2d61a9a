"""The title under which a translated draft is listed in the admin, as far as there is room."""

from __future__ import annotations

from typing import Any

from django.db.models.signals import post_save
from wagtail.models import Page
from wagtail_localize import models as localize

LONGEST = Page._meta.get_field("draft_title").max_length


def follow_titles() -> None:
    """In the place of localize's own, which some databases refuse with an error when words are
    too long; the form tells of that where the page is published."""
    sender = localize.StringTranslation
    post_save.disconnect(localize.post_save_string_translation, sender=sender)
    post_save.connect(_title_said, sender=sender, dispatch_uid="title-of-a-translated-draft")


def _title_said(instance: Any, **kwargs: Any) -> None:
    if instance.context.path == "title":
        pages = Page.objects.filter(
            translation_key=instance.context.object_id, locale_id=instance.locale_id
        )
        pages.update(draft_title=instance.data[:LONGEST])
