from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, StructBlock, StructValue, TextBlock, URLBlock
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.whitelist import check_url

from delivery.addresses import links
from gallery.blocks.page_chooser import PageLinkBlock
from gallery.serializers.blocks import CallToActionData


class CallToActionValue(StructValue):
    """Where the link leads, in the reader's language; "" where it leads nowhere."""

    @property
    def url(self) -> str:
        if self["page"]:
            page = links.edition_of(self["page"].pk)
            return page.url or "" if page else ""
        # Scripts do not pass the form.
        return check_url(self["address"] or "") or ""

    @property
    def link(self) -> str:
        """The address, if there are words to carry it."""
        return self.url if self["label"] else ""


class CallToActionBlock(StructBlock):
    """Asks the reader to do something, and leads there."""

    text = TextBlock(label=_("Text"), help_text=_("What you ask the reader to do."))
    page = PageLinkBlock(
        label=_("Page"),
        required=False,
        help_text=_("Readers come to the page in their own language."),
    )
    address = URLBlock(
        label=_("Or an address elsewhere"),
        required=False,
        help_text=_("For instance https://example.org/ilmoittaudu"),
    )
    label = CharBlock(
        label=_("Words of the link"),
        max_length=100,
        help_text=_("Say where it leads: “Sign up for the course”, not “Read more”."),
    )

    def clean(self, value: CallToActionValue) -> CallToActionValue:
        cleaned = super().clean(value)
        if error := self._target_error(cleaned):
            raise StructBlockValidationError({"address": ValidationError(error)})
        return cleaned

    def _target_error(self, value: CallToActionValue) -> Any:
        if value["page"] and value["address"]:
            return _("Choose a page or write an address, not both: empty one of them.")
        # A draft may wait for its page.
        if not (value["page"] or value["address"] or self.is_deferred_validation):
            return _("Choose a page above, or write an address here.")
        return None

    def problems(self, value: CallToActionValue) -> Iterator[tuple[str, str]]:
        # A page that is not published is the matter of all links.
        if not (value["page"] or value.url):
            sentence = gettext("“%(label)s” leads nowhere. Choose a page or write an address.")
            yield "call-nowhere", sentence % {"label": value["label"]}

    def get_api_representation(
        self, value: CallToActionValue, context: Any = None
    ) -> CallToActionData:
        return {"text": value["text"] or "", "label": value["label"] or "", "url": value.url}

    class Meta:
        icon = "arrow-right-full"
        label = _("Call to action")
        description = _("A few words and a link that stands out: join, sign up, take part.")
        template = "gallery/blocks/call_to_action.html"
        preview_template = "gallery/blocks/preview.html"
        value_class = CallToActionValue
        preview_value = {
            "text": "Kutomapiiri kokoontuu tiistaisin, ja jokainen saa kokeilla.",
            "page": None,
            "address": "https://example.org/",
            "label": "Ilmoittaudu mukaan",
        }
