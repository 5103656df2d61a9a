"""What is due is erased: called daily by ``manage.py purge_personal_data``."""

from __future__ import annotations

import logging
from datetime import datetime
from typing import Any

from django.db import transaction

from editorial.personal_data.declaration import PersonalData
from editorial.personal_data.erasing import erase

logger = logging.getLogger(__name__)


def purge(declared: PersonalData, now: datetime) -> tuple[int, int]:
    """Erase the rows whose time is over; says how many, and how many would not go.

    A row that cannot be erased keeps none of the others.
    """
    due = declared.due(now)
    if declared.in_bulk:
        return due.delete()[1].get(declared.key, 0), 0
    done = failed = 0
    for key in list(due.values_list("pk", flat=True)):
        try:
            done += _erase_one(declared, now, key)
        except Exception:
            # The key alone: the log outlives the row.
            logger.exception("%s %s could not be erased", declared.key, key)
            failed += 1
    return done, failed


@transaction.atomic
def _erase_one(declared: PersonalData, now: datetime, key: Any) -> bool:
    """False when another run was faster, or when the row is no longer due."""
    locked = declared.model._default_manager.select_for_update().filter(pk=key).first()
    if locked is None or not declared.due(now).filter(pk=key).exists():
        return False
    erase(declared, locked)
    return True
