"""Telling other servers what has happened, signed as https://www.standardwebhooks.com says."""

from delivery.webhooks.announcing import announce

__all__ = ["announce"]
