from __future__ import annotations

from ipaddress import ip_address
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _


def allows_loopback() -> bool:
    """For a front end on the developer's own machine; never in production."""
    return bool(getattr(settings, "DELIVERY_WEBHOOKS_LOOPBACK", False))


def validate_address(value: str) -> None:
    """Refuse what may never be told: what is not encrypted, or is no public server.

    Of a name only the sending knows where it leads; it refuses what leads to a private address.
    """
    parts = urlsplit(value)
    if parts.username or parts.password:
        raise ValidationError(_("Leave the user name and password out of the address."))
    if allows_loopback():
        return
    if parts.scheme != "https":
        raise ValidationError(_("The address must begin with https://."))
    if _is_private(parts.hostname or ""):
        raise ValidationError(_("This address is inside a network of your own. Give a public one."))


def _is_private(host: str) -> bool:
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return not ip_address(host).is_global
    except ValueError:
        return False  # a name
