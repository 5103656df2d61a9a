"""Articles come into the running order and leave it with their pages."""

from __future__ import annotations

from typing import Any

from django.db.models.signals import post_delete, post_save, pre_save
from wagtail.models import Page
from wagtail.signals import post_page_move

from gallery.models import AlbumPage, Keyword
from magazine.models import (
    ArticlePage,
    Contributor,
    IssueAlbum,
    IssuePage,
    PlannedArticle,
    RunningOrderItem,
)
from magazine.moved import redirect_former_slug, remember_slug
from magazine.planning.following import follow_to, give_up_plan
from magazine.portraits import record_portrait, remember_portrait
from magazine.ranks import article_moved as rank_moved
from magazine.ranks import issue_saved
from magazine.running_order import append


def article_saved(
    sender: type[ArticlePage],
    instance: ArticlePage,
    created: bool,
    raw: bool = False,
    **kwargs: Any,
) -> None:
    """A new article goes last; its translations find the row already there."""
    if created and not raw:
        append(instance.translation_key, instance.get_parent().translation_key)


def article_moved(
    sender: type[Page], instance: Page, parent_page_after: Page, **kwargs: Any
) -> None:
    """An article moved to another issue goes last there, in every language."""
    page = instance.specific
    if isinstance(page, ArticlePage):
        append(page.translation_key, parent_page_after.translation_key)
        follow_to(page.translation_key, parent_page_after.translation_key)


def article_deleted(sender: type[ArticlePage], instance: ArticlePage, **kwargs: Any) -> None:
    """The place is free when the last language edition is gone, and nobody plans it again."""
    key = instance.translation_key
    editions = ArticlePage.objects.filter(translation_key=key).exclude(pk=instance.pk)
    if not editions.exists() and not PlannedArticle.objects.filter(key=key).exists():
        RunningOrderItem.objects.filter(article_key=key).delete()


def issue_deleted(sender: type[IssuePage], instance: IssuePage, **kwargs: Any) -> None:
    """One-off headings and named albums go with the last language edition of their issue."""
    key = instance.translation_key
    if not IssuePage.objects.filter(translation_key=key).exclude(pk=instance.pk).exists():
        RunningOrderItem.objects.filter(issue_key=key, article_key=None).delete()
        IssueAlbum.objects.filter(issue_key=key).delete()
        give_up_plan(key)


def album_deleted(sender: type[AlbumPage], instance: AlbumPage, **kwargs: Any) -> None:
    """No issue names an album whose last language edition is gone."""
    key = instance.translation_key
    if not AlbumPage.objects.filter(translation_key=key).exclude(pk=instance.pk).exists():
        IssueAlbum.objects.filter(album_key=key).delete()


def connect() -> None:
    """Called once when the app is ready."""
    post_save.connect(article_saved, sender=ArticlePage, dispatch_uid="order-saved")
    post_delete.connect(article_deleted, sender=ArticlePage, dispatch_uid="order-deleted")
    post_delete.connect(issue_deleted, sender=IssuePage, dispatch_uid="order-issue-deleted")
    post_delete.connect(album_deleted, sender=AlbumPage, dispatch_uid="album-deleted")
    post_page_move.connect(article_moved, dispatch_uid="order-moved")
    post_page_move.connect(rank_moved, dispatch_uid="rank-moved")
    post_save.connect(issue_saved, sender=IssuePage, dispatch_uid="rank-issue-saved")
    pre_save.connect(remember_portrait, sender=Contributor, dispatch_uid="portrait-former")
    post_save.connect(record_portrait, sender=Contributor, dispatch_uid="portrait-new")
    for model in (Contributor, Keyword):
        pre_save.connect(remember_slug, sender=model, dispatch_uid=f"slug-{model.__name__}")
        post_save.connect(
            redirect_former_slug, sender=model, dispatch_uid=f"redirect-{model.__name__}"
        )
