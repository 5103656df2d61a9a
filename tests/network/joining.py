"""The form of a network, as somebody fills it in."""

from __future__ import annotations

import re
from typing import Any

from bs4 import BeautifulSoup

from network.models import JoinRequest

ANSWERS = {
    "name": "Aila Esimerkki",
    "organisation": "Rantatuvan yhdistys",
    "email": "aila@example.org",
    "role": "muusikko",
    "message": "Soittaisin mielelläni osastoilla.",
}


def opened(client: Any, url: str) -> dict[str, str]:
    """The fields of the form, with the stamp that the page has made."""
    soup = BeautifulSoup(client.get(url).content, "html.parser")
    return {field["name"]: field.get("value", "") for field in soup.select("form.form [name]")}


def make_request(network: Any, **fields: Any) -> JoinRequest:
    values = ANSWERS | {"language": "fi", "state": JoinRequest.State.CONFIRMED} | fields
    return JoinRequest.objects.create(network_key=network.translation_key, **values)


def link_in(letter: Any) -> str:
    """The path of the address in a letter."""
    return re.search(r"https?://[^/\s]+(/\S+)", letter.body)[1]
