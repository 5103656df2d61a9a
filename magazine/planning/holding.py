"""An article, planned or written, comes in another issue than it was meant for."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from editorial.refusals import Refusal
from editorial.translation.drafts import start_translation
from magazine.models import ArticlePage, IssuePage, PlannedArticle, RunningOrderItem
from magazine.running_order import append

HOLD = "magazine.hold_over"


@transaction.atomic
def hold_over(key: UUID, target: IssuePage, user: Any) -> None:
    """Move what has this key, in all its languages, to the end of the issue ``target``.

    What readers have found until now redirects to its new place, and is off the site until
    that issue is public. Raises ``Refusal`` for whoever may not take it off.
    """
    target = target.get_source()
    item = PlannedArticle.objects.select_for_update().filter(key=key).first()
    editions = list(ArticlePage.objects.filter(translation_key=key).select_related("locale"))
    for page in editions:
        _move(page, _edition_of(target, page), user)
    if item:
        item.issue_key = target.translation_key
        item.save(update_fields=["issue_key"])
        append(key, target.translation_key)
        if not editions:
            log(item, HOLD, user=user, data={"to": target.title})


@transaction.atomic
def back_to_ideas(item: PlannedArticle, user: Any) -> None:
    """Take what has no page yet out of its issue; it waits for another."""
    if ArticlePage.objects.filter(translation_key=item.key).exists():
        sentence = _("“%(title)s” has a draft already. Choose an issue for it.")
        raise Refusal(sentence % {"title": item.working_title})
    RunningOrderItem.objects.filter(article_key=item.key).delete()
    PlannedArticle.objects.filter(pk=item.pk).update(issue_key=None)
    log(item, HOLD, user=user, data={"to": ""})


def _edition_of(target: IssuePage, page: ArticlePage) -> IssuePage:
    """The issue in the article's language, made as a draft where it is not there yet."""
    if target.locale_id == page.locale_id:
        return target
    edition = target.get_translation_or_none(page.locale)
    if edition is None or edition.alias_of_id:
        edition = start_translation(target, page.locale).get_target_instance()
    return edition


def _move(page: ArticlePage, target: IssuePage, user: Any) -> None:
    former = page.get_parent()
    if former.pk == target.pk:
        return
    goes_off = page.live and not target.live
    if goes_off and not page.permissions_for_user(user).can_unpublish():
        sentence = _(
            "“%(title)s” is public, and would be taken off the site. The editor-in-chief can "
            "hold it over."
        )
        raise Refusal(sentence % {"title": page.title})
    if not page.permissions_for_user(user).can_move_to(target):
        sentence = _("You may not move “%(title)s”. Somebody with more rights can hold it over.")
        raise Refusal(sentence % {"title": page.get_admin_display_title()})
    # While it is public, so that its readers are sent on.
    page.move(target, pos="last-child", user=user)
    page = ArticlePage.objects.get(pk=page.pk)
    if goes_off:
        page.unpublish(user=user)
    log(page, HOLD, user=user, data={"from": former.title, "to": target.title})
