from __future__ import annotations

import json
from typing import Any

import requests
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from requests_hardened import Config, HTTPSession
from requests_hardened.ip_filter import InvalidIPAddress
from standardwebhooks.webhooks import Webhook as Signature

from delivery.outbox import effect
from delivery.webhooks.models import Webhook
from delivery.webhooks.validators import allows_loopback

#: Seconds for reaching a server, and for its answer.
PATIENCE = (5, 10)


class NotTaken(Exception):
    """The other server did not take a message; ``str()`` of it says why."""


@effect("webhook", gettext_lazy("Telling another server"))
def send(payload: dict[str, Any], key: str) -> None:
    """Post one message, signed; raises NotTaken unless the server answers 200 to 299."""
    webhook = Webhook.objects.filter(pk=payload["webhook"], is_active=True).first()
    if webhook is None:
        return  # nobody listens any more
    body = json.dumps(payload["body"], ensure_ascii=False)
    status = _post(webhook.url, body.encode(), _headers(webhook, key, body))
    if 300 <= status < 400:
        raise NotTaken(
            _("The server sent the message elsewhere (%(status)s), where it is not followed.")
            % {"status": status}
        )
    if not 200 <= status < 300:
        raise NotTaken(_("The server answered %(status)s.") % {"status": status})


def _headers(webhook: Webhook, key: str, body: str) -> dict[str, str]:
    """The time is that of this attempt: what was recorded on the way cannot be played later."""
    now = timezone.now()
    return {
        "Content-Type": "application/json",
        "webhook-id": key,
        "webhook-timestamp": str(int(now.timestamp())),
        "webhook-signature": Signature(webhook.secret).sign(key, now, body),
    }


def _post(url: str, body: bytes, headers: dict[str, str]) -> int:
    """The status of the answer, of which nothing else is read."""
    try:
        with (
            _session() as session,
            session.post(url, data=body, headers=headers, stream=True) as answer,
        ):
            return int(answer.status_code)
    except InvalidIPAddress as problem:
        raise NotTaken(_("The name leads to an address inside a private network.")) from problem
    except requests.Timeout as problem:
        raise NotTaken(_("The server did not answer in time.")) from problem
    except requests.RequestException as problem:
        raise NotTaken(_("The server could not be reached.")) from problem


def _session() -> HTTPSession:
    """Asks the name once, refuses private addresses, follows nothing."""
    session = HTTPSession(
        Config(
            ip_filter_enable=True,
            ip_filter_allow_loopback_ips=allows_loopback(),
            never_redirect=True,
            default_timeout=PATIENCE,
            user_agent_override="Kudelma",
        )
    )
    session.trust_env = False  # a proxy would ask the name again
    return session
