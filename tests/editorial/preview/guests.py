"""Somebody with a link and without an account."""

from __future__ import annotations

from typing import Any

from django.test import Client
from django.utils import timezone

from editorial.preview.share_links import ShareLink
from tests.editorial.preview.conftest import soup_of


def address(link: ShareLink, page: Any = None, language: str = "fi") -> str:
    """Where the link leads, or one of its pages."""
    prefix = "" if language == "fi" else f"/{language}"
    return f"{prefix}/preview/{link.token}/" + (f"{page.pk}/" if page else "")


def written(client: Any, link: ShareLink, page: Any, **fields: str) -> Any:
    """What the form below ``page`` answers when a guest sends it with ``fields``."""
    form = soup_of(client.get(address(link, page))).select_one("form[action$='/comment/']")
    named = {field["name"]: field.get("value", "") for field in form.select("input, textarea")}
    named |= {"name": "Aino Vieras", "text": ""} | fields
    return client.post(form["action"], named)


def strict() -> Client:
    """A browser whose posts are asked for Django's token, as a real one's are."""
    return Client(enforce_csrf_checks=True)


def ended(link: ShareLink) -> ShareLink:
    link.expires_at = timezone.now() - timezone.timedelta(minutes=1)
    link.save()
    return link
