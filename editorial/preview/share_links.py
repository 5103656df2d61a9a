"""Links that show unpublished pages to somebody without an account."""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta
from enum import Enum

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from editorial.preview.scope import Scope, whole_of

#: Days for which a link opens its pages unless its maker chooses otherwise, and at most.
DAYS, MOST_DAYS = 14, 365
_signer = Signer(salt="editorial.preview.share", sep="~")


class State(Enum):
    VALID, EXPIRED, REVOKED = "valid", "expired", "revoked"


def new_key() -> str:
    return secrets.token_urlsafe(12)


def in_two_weeks() -> datetime:
    return timezone.now() + timedelta(days=DAYS)


class ShareLink(models.Model):
    """What a guest may see, until when, and who has made it possible.

    Its address is its key, signed: an editor can copy it again, and nobody who reads the
    database without the site's key can make it.
    """

    page = models.ForeignKey(
        "wagtailcore.Page", models.CASCADE, related_name="share_links", verbose_name=_("page")
    )
    is_whole = models.BooleanField(_("with all that goes out with it"), default=False)
    recipient = models.CharField(
        _("for whom"),
        max_length=255,
        blank=True,
        help_text=_("For your own list: who gets the link, and what for."),
    )
    allows_approval = models.BooleanField(
        _("the guest may approve"),
        default=False,
        help_text=_("A button “I approve” stands below each page. It publishes nothing."),
    )
    key = models.CharField(max_length=22, unique=True, default=new_key, editable=False)
    created_at = models.DateTimeField(_("made"), auto_now_add=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    expires_at = models.DateTimeField(_("valid until"), default=in_two_weeks)
    revoked_at = models.DateTimeField(_("revoked"), null=True, editable=False)
    revoked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", editable=False
    )

    class Meta:
        verbose_name = _("share link")
        verbose_name_plural = _("share links")
        ordering = ["-created_at", "-pk"]
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.pk}"

    @property
    def token(self) -> str:
        """The part of the address that opens the pages."""
        return _signer.sign(self.key)

    @property
    def state(self) -> State:
        if self.revoked_at:
            return State.REVOKED
        return State.EXPIRED if self.expires_at <= timezone.now() else State.VALID

    @property
    def is_valid(self) -> bool:
        return self.state is State.VALID

    def scope(self) -> Scope:
        """The pages that the link opens now; an article that left its issue is not among them."""
        whole = whole_of(self.page.specific) if self.is_whole else None
        return Scope(whole or self.page, is_whole=whole is not None)


def is_ours(token: str) -> bool:
    """Whether this site has made ``token``, whatever has become of it."""
    return _key_in(token) is not None


def link_of(token: str) -> ShareLink | None:
    """The link with the address ``token``; None when it was altered or is no more."""
    key = _key_in(token)
    links = ShareLink.objects.select_related("page__locale")
    return links.filter(key=key).first() if key else None


def _key_in(token: str) -> str | None:
    try:
        return _signer.unsign(token)  # compared in constant time
    except BadSignature:
        return None
