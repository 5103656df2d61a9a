from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils import timezone

from delivery.outbox import put

if TYPE_CHECKING:
    from delivery.webhooks.models import Webhook

#: What a webhook may try before it relies on it.
PING = "ping"


def announce(event: str, data: dict[str, Any]) -> int:
    """Have every webhook told of ``event``, such as "issue.published"; returns how many.

    Part of the transaction: what is rolled back is not told. ``data`` becomes JSON.
    """
    from delivery.webhooks.models import Webhook

    webhooks = list(Webhook.objects.filter(is_active=True))
    for webhook in webhooks:
        tell(webhook, event, data)
    return len(webhooks)


def tell(webhook: Webhook, event: str, data: dict[str, Any]) -> None:
    """Have one webhook told."""
    body = {"type": event, "timestamp": timezone.now().isoformat(), "data": data}
    put("webhook", {"webhook": webhook.pk, "body": body})
