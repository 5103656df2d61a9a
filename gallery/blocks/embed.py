from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, StructBlock, StructValue, URLBlock

from gallery.players import Player, player_of, provider_names
from gallery.serializers.blocks import EmbedData

_PASTED_FRAME = re.compile(r"""<iframe[^>]*\ssrc=["']([^"']+)""", re.IGNORECASE)


class EmbedAddressBlock(URLBlock):
    """The address of a page of a provider that ``gallery.players`` knows."""

    def value_from_datadict(self, data: Any, files: Any, prefix: str) -> Any:
        # Providers offer code to copy as often as an address.
        pasted = _PASTED_FRAME.search(data.get(prefix) or "")
        if pasted:
            data = {**data, prefix: _whole(unescape(pasted[1]))}
        return super().value_from_datadict(data, files, prefix)

    def clean(self, value: Any) -> Any:
        value = super().clean(value)
        if value and player_of(value) is None:
            raise ValidationError(_unknown())
        return value


class EmbedValue(StructValue):
    @property
    def player(self) -> Player | None:
        """Who plays it; None for an address that no provider knows (any more)."""
        return player_of(self.address)

    @property
    def address(self) -> str:
        """Where the link leads; "" for what only a script can have stored."""
        url = self["url"] or ""
        return url if url.startswith(("https://", "http://")) else ""

    @property
    def link_text(self) -> str:
        return self["title"] or self.address


class EmbedBlock(StructBlock):
    """Somebody else's player, which nobody asks for anything before the reader clicks."""

    url = EmbedAddressBlock(
        label=_("Address"),
        help_text=_(
            "The address of the page where the film or sound is: copy it from your browser."
        ),
    )
    title = CharBlock(
        label=_("Title"),
        max_length=255,
        help_text=_("What readers get to see or hear, in the language of this text."),
    )

    def get_context(self, value: EmbedValue, parent_context: Any = None) -> dict[str, Any]:
        context = super().get_context(value, parent_context=parent_context)
        request, player = context.get("request"), value.player
        if request is not None and player and player.frame_url:
            # The host's middleware lets this page, and no other, show frames of these.
            request.frame_origins = {*getattr(request, "frame_origins", ()), player.origin}
        return context

    def get_api_representation(self, value: EmbedValue, context: Any = None) -> EmbedData:
        player = value.player
        return {
            "url": value.address,
            "title": value["title"] or "",
            "provider": player.provider.name if player else "",
            "player_url": player.frame_url if player else "",
        }

    def problems(self, value: EmbedValue) -> Iterator[tuple[str, str]]:
        if value["url"] and value.player is None:
            sentence = gettext(
                "No player is known any more for “%(title)s”. Readers get a link to its page."
            )
            yield "embed-unknown", sentence % {"title": value.link_text}

    class Meta:
        icon = "link-external"
        label = _("Film or sound from elsewhere")
        description = _("A player of another service, which loads when the reader asks for it.")
        template = "gallery/blocks/embed.html"
        preview_template = "gallery/blocks/preview.html"
        value_class = EmbedValue
        preview_value = {"url": "https://vimeo.com/1084537", "title": "Langat ja laulut"}


def _whole(address: str) -> str:
    return f"https:{address}" if address.startswith("//") else address


def _unknown() -> str:
    message = _(
        "No player is known for this address. Use the address of a single film or sound on "
        "%(providers)s, or write a link into the text."
    )
    return message % {"providers": ", ".join(provider_names())}
