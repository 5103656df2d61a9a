"""Who may order translations, and who sees which jobs."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef, Q, QuerySet
from wagtail.models import Locale, Page
from wagtail.permissions import policy_registry

from editorial.pages import EditorialPageMixin
from editorial.translation_jobs.covering import other_languages, pages_below
from editorial.translation_jobs.models import TranslationJob


def may_edit_original(user: Any, page: Page) -> bool:
    """Whether ``user`` may edit ``page``, and not only because it was given to them."""
    found = page.specific_deferred
    if not isinstance(found, EditorialPageMixin):
        return False
    rights = found.permissions_for_user(user)
    return bool(rights.can_edit()) and not rights.edits_as_given_only()


def may_order_somewhere(user: Any) -> bool:
    """Whether ``user`` edits pages beside their own: a first sieve, for buttons and menus."""
    rows = policy_registry.get_by_type(Page).get_cached_permissions_for_user(user)
    return user.is_superuser or any(row.permission.codename == "change_page" for row in rows)


def languages_to_order(user: Any, page: Page) -> list[str]:
    """The languages into which ``user`` may have ``page`` translated: where they may add it."""
    if not may_edit_original(user, page):
        return []
    locales = Locale.objects.filter(language_code__in=other_languages(page.locale.language_code))
    return [locale.language_code for locale in locales if _may_add(user, page, locale)]


def pages_to_order(user: Any, root: Page) -> list[Page]:
    """Those at and below ``root`` that ``user`` may have translated, parents first."""
    pages: Any = pages_below(root)
    found = pages.defer_streamfields().specific()
    return [page for page in found if may_edit_original(user, page)]


def jobs_of(user: Any) -> QuerySet[TranslationJob]:
    """Those of the translator ``user``, and those for pages that ``user`` may edit."""
    jobs = TranslationJob.objects.select_related("translator", "made_by")
    if user.is_superuser:
        return jobs
    mine = policy_registry.get_by_type(Page).instances_user_has_permission_for(user, "change")
    originals = Page.objects.filter(
        pk__in=mine.order_by().values("pk"),
        translation_key=OuterRef("root_key"),
        locale__language_code=OuterRef("source_language"),
    )
    return jobs.filter(Q(translator=user) | Exists(originals))


def may_lead(user: Any, job: TranslationJob) -> bool:
    """Whether ``user`` may change, end and bring up to date ``job``."""
    root = job.root()
    if root is None:
        return user.is_superuser or (job.made_by_id is not None and job.made_by_id == user.pk)
    return may_edit_original(user, root)


def refuse_foreign_tree(page: Page, locale: Locale, user: Any) -> None:
    """A translation is a new page there: ``user`` must be allowed to add it."""
    above = (one.get_translation_or_none(locale) for one in page.get_ancestors().reverse())
    nearest = next(filter(None, above), None)
    rights = nearest.specific.permissions_for_user(user) if nearest else None
    if not user.is_superuser and (rights is None or "add" not in rights.permissions):
        raise PermissionDenied


def _may_add(user: Any, page: Page, locale: Locale) -> bool:
    try:
        refuse_foreign_tree(page, locale, user)
    except PermissionDenied:
        return False
    return True
