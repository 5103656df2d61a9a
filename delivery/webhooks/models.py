from __future__ import annotations

from base64 import b64encode
from secrets import token_bytes
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from delivery.webhooks.validators import validate_address


def new_secret() -> str:
    """As Standard Webhooks writes it: 32 bytes that only the two ends know."""
    return f"whsec_{b64encode(token_bytes(32)).decode()}"


class Webhook(models.Model):
    """Another server that is told what has happened here."""

    name = models.CharField(_("name"), max_length=100)
    url = models.URLField(
        _("address"),
        max_length=500,
        validators=[validate_address],
        help_text=_("Every message is sent there, with POST. It must answer 200 to 299."),
    )
    secret = models.CharField(_("secret"), max_length=100, default=new_secret, editable=False)
    is_active = models.BooleanField(_("is told"), default=True)

    class Meta:
        verbose_name = _("webhook")
        verbose_name_plural = _("webhooks")
        ordering: ClassVar[list[str]] = ["name", "pk"]

    def __str__(self) -> str:
        return self.name
