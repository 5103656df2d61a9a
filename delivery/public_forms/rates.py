"""How often something was sent from one address, without keeping the address."""

from __future__ import annotations

from ipaddress import IPv6Address, ip_address

from django.core.cache import cache
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

#: Seconds that are counted together.
WINDOW = 600


def count_post(form_name: str, request: HttpRequest) -> int:
    """The number of this post among those of its address within ten minutes."""
    key = f"public-form:{form_name}:{sender(request)}"
    if cache.add(key, 1, WINDOW):
        return 1
    try:
        return cache.incr(key)
    except ValueError:  # it ran out in between
        return 1


def sender(request: HttpRequest) -> str:
    """A mark of the address that leads back to nobody.

    ``REMOTE_ADDR`` is set by the server; docs/running.md tells how it learns it from the
    proxy in front.
    """
    return salted_hmac("delivery.public_forms", _network(request)).hexdigest()[:24]


def _network(request: HttpRequest) -> str:
    """One household has a whole block of the newer addresses."""
    try:
        address = ip_address(request.META.get("REMOTE_ADDR", ""))
    except ValueError:
        return "unknown"
    if isinstance(address, IPv6Address):
        return address.exploded[:19]
    return str(address)
