"""The draft of a planned article, by one click."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from editorial.assignments.models import Assignment, Track
from editorial.refusals import Refusal
from magazine.models import ArticlePage, IssuePage, PlannedArticle
from magazine.planning.items import issue_of


def article_of(item: PlannedArticle) -> ArticlePage | None:
    """The page that was made of ``item``, as it was first written; None: not yet."""
    return ArticlePage.objects.filter(translation_key=item.key).order_by("pk").first()


@transaction.atomic
def make_draft(item: PlannedArticle, user: Any = None) -> ArticlePage:
    """The article of ``item``, made as a draft under its issue unless there is one already.

    It belongs to whoever was given the text, else to ``user``. Raises ``Refusal`` while the
    plan has no issue for it.
    """
    held = PlannedArticle.objects.select_for_update().get(pk=item.pk)
    if made := article_of(held):
        return made
    issue = _issue_of(held)
    writer = Assignment.objects.filter(key=held.key, track=Track.TEXT).first()
    page = ArticlePage(
        title=held.working_title,
        section=held.section,
        translation_key=held.key,
        locale=issue.locale,
        owner=(writer and writer.person) or user,
        live=False,
    )
    issue.add_child(instance=page)
    page.save_revision(user=user)
    log(page, "wagtail.create", user=user)
    return page


def _issue_of(item: PlannedArticle) -> IssuePage:
    issue = issue_of(item)
    if issue is None:
        sentence = _("“%(title)s” has no issue yet. Choose one, and make the draft then.")
        raise Refusal(sentence % {"title": item.working_title})
    return issue
