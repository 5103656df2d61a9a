"""What of Wagtail's shows everybody the titles of all drafts, cut down for translators."""

from __future__ import annotations

from django.db.models import Q, QuerySet
from django.http import HttpRequest
from wagtail import hooks
from wagtail.models import Page
from wagtail.permissions import policy_registry

from editorial.roles.given import trees_of


@hooks.register("construct_page_chooser_queryset")
def choose_what_readers_see(pages: QuerySet, request: HttpRequest) -> QuerySet:
    """Whoever works on what is given to them links to what is published, and to their own."""
    policy = policy_registry.get_by_type(Page)
    if policy.get_cached_permissions_for_user(request.user) or not trees_of(request.user):
        return pages
    mine = policy.explorable_instances(request.user)
    return pages.filter(Q(live=True) | Q(pk__in=mine.order_by().values("pk")))
