from __future__ import annotations

import logging
from datetime import timedelta
from smtplib import SMTPException
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import override
from django_tasks import task

from delivery.letters.letter import writer_called

logger = logging.getLogger(__name__)

#: Minutes to wait before each further attempt: a mail server may be away for a night.
WAITS = (1, 5, 30, 120, 720)


@task()
def deliver(name: str, key: Any, language: str, attempt: int = 0) -> bool:
    """Write and send one letter; false when there is none to send, or not this time.

    Errors of mail servers quote addresses: they are caught here, so that none is stored.
    """
    with override(language or settings.LANGUAGE_CODE):
        letter = writer_called(name)(key)
        if letter is None:
            return False
        try:
            return bool(letter.message().send())
        except ValidationError:
            logger.error("The letter %s about %s has no address.", name, key)
        except (SMTPException, OSError) as problem:
            logger.warning("The letter %s about %s: %s", name, key, type(problem).__name__)
            _try_again(name, key, language, attempt)
    return False


def _try_again(name: str, key: Any, language: str, attempt: int) -> None:
    if attempt >= len(WAITS) or not deliver.get_backend().supports_defer:
        logger.error("The letter %s about %s was not sent.", name, key)
        return
    later = timezone.now() + timedelta(minutes=WAITS[attempt])
    deliver.using(run_after=later).enqueue(name, key, language, attempt + 1)
