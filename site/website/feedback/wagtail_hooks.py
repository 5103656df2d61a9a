"""Where the list of feedback is in the admin, and the way to it."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from website.feedback.admin_views import FeedbackListView, HandleFeedbackView
from website.feedback.rights import HANDLE


@hooks.register("register_admin_urls")
def register_urls() -> list[URLPattern]:
    return [
        path("feedback/", FeedbackListView.as_view(), name="website_feedback"),
        path("feedback/<int:pk>/", HandleFeedbackView.as_view(), name="website_feedback_handle"),
    ]


class FeedbackItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.has_perm(HANDLE)


@hooks.register("register_admin_menu_item")
def register_menu_item() -> MenuItem:
    return FeedbackItem(_("Feedback"), reverse("website_feedback"), icon_name="mail", order=950)
