from delivery.outbox.models import OutboxEntry
from delivery.webhooks.models import Webhook

__all__ = ["OutboxEntry", "Webhook"]
