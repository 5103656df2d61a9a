"""Where readers learn what happens to their data: the host knows, the plugins only ask."""

from __future__ import annotations

from collections.abc import Callable

_providers: list[Callable[[], str]] = []


def tell_privacy_address(provider: Callable[[], str]) -> Callable[[], str]:
    """Register a function that gives the privacy page's address in the active language, or ""."""
    if provider not in _providers:
        _providers.append(provider)
    return provider


def privacy_address() -> str:
    """Empty where no host has told one."""
    return next(filter(None, (provider() for provider in _providers)), "")
