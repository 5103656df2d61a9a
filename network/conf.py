"""The settings of the networks; docs/networks.md tells of each."""

from __future__ import annotations

from django.conf import settings


def review_months() -> int:
    """After how many months a page that nobody has reviewed reminds its coordinator."""
    return int(getattr(settings, "NETWORK_REVIEW_MONTHS", 6))
