"""Effects outside the database: rows of the transaction that causes them, worked off after it.

What is rolled back has no effect; what is committed has its effect even if a program dies right
after it; what fails is tried again, stands in the admin with its reason, and can be sent anew.
"""

from delivery.outbox.effects import effect
from delivery.outbox.putting import put

__all__ = ["effect", "put"]
