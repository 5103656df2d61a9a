from delivery.outbox.models import OutboxEntry

__all__ = ["OutboxEntry"]
