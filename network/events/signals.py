"""Times go when their event goes, in its last language."""

from __future__ import annotations

from typing import Any

from django.db.models.signals import post_delete


def connect() -> None:
    """Called once when the app is ready."""
    from network.models import EventPage

    post_delete.connect(forget_times, sender=EventPage, dispatch_uid="network.forget_times")


def forget_times(sender: Any, instance: Any, **kwargs: Any) -> None:
    from network.models import EventPage, Occurrence

    editions = EventPage.objects.filter(translation_key=instance.translation_key)
    if not editions.exclude(pk=instance.pk).exists():
        Occurrence.objects.filter(event_key=instance.translation_key).delete()
