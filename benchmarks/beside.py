"""Addresses of the project, with Wagtail's API v2 and a bare view beside ours."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import path
from rest_framework.fields import Field
from wagtail.api import APIField
from wagtail.api.v2.router import WagtailAPIRouter
from wagtail.api.v2.views import PagesAPIViewSet

from gallery.serializers import shown_picture
from magazine.models import ArticleContributor, ArticlePage
from website.urls import urlpatterns as own


class PictureField(Field):
    """What ours tells of a picture, since Wagtail's own tells no file."""

    def to_representation(self, value: Any) -> Any:
        return shown_picture(value)


#: What our list tells of an article.
ArticlePage.api_fields = [
    *map(
        APIField,
        (
            "subtitle",
            "lead",
            "body",
            "corrections",
            "section",
            "contributors",
            "keywords",
            "project",
            "easy_version_of",
            "reading_minutes",
            "legacy_url",
            "date_modified",
        ),
    ),
    APIField("picture", serializer=PictureField()),
]
ArticleContributor.api_fields = [APIField("contributor"), APIField("role"), APIField("name")]

#: Set by the benchmark: what our API has answered.
ANSWER = {"bytes": b""}


def bare(request: HttpRequest) -> HttpResponse:
    return HttpResponse(ANSWER["bytes"], content_type="application/json")


router = WagtailAPIRouter("wagtailapi")
router.register_endpoint("pages", PagesAPIViewSet)
urlpatterns = [path("v2/", router.urls), path("bare/", bare), *own]
