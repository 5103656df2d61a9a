"""The XMP that our own files carry: whose the picture is and what allows its use, no more."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from django.conf import settings
from django.utils import translation

from delivery.languages.texts import content_languages
from gallery.licences import Licence

if TYPE_CHECKING:
    from gallery.models import Picture

#: The fields of a picture that its packet repeats.
CREDIT_FIELDS = ("credit", "rights_holder", "license", "source_url", "ai_generated")
#: IPTC's word for pictures that no camera and no hand has made.
MADE_BY_AI = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"
NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
    "plus": "http://ns.useplus.org/ldf/xmp/1.0/",
    "Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
}
_PACKET = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description rdf:about="" %s>%s</rdf:Description>'
    '</rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
)
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xmp_of(picture: Picture) -> bytes:
    """The packet for every file of ``picture``; b"" when there is nothing to say.

    Always the same bytes for the same facts, in whatever language it is asked for.
    """
    properties = "".join(_properties(picture))
    spaces = " ".join(f"xmlns:{name}={quoteattr(url)}" for name, url in NAMESPACES.items())
    return (_PACKET % (spaces, properties)).encode() if properties else b""


def _properties(picture: Picture) -> list[str]:
    licence = picture.licence
    holder = picture.rights_holder or picture.credit
    label = _in_every_language(lambda: str(licence.label)) if licence else ""
    return [
        _element("dc:creator", _array("Seq", picture.credit)),
        _element("dc:rights", _in_every_language(lambda: _notice(holder, licence))),
        _element("photoshop:Credit", _text(picture.credit)),
        _element("xmpRights:Marked", _marked(licence)),
        _element("xmpRights:Owner", _array("Bag", picture.rights_holder)),
        _element("xmpRights:UsageTerms", label),
        _element("xmpRights:WebStatement", _text(licence.url if licence else "")),
        _element("plus:Licensor", _licensor(picture.source_url)),
        _element("Iptc4xmpExt:DigitalSourceType", MADE_BY_AI if picture.ai_generated else ""),
    ]


def _notice(holder: str, licence: Licence | None) -> str:
    """The copyright notice, or what there is instead of a copyright."""
    if licence and _is_out_of_copyright(licence):
        return str(licence.label)
    return f"© {holder}" if holder else ""


def _marked(licence: Licence | None) -> str:
    """Whether it is in copyright, as far as the licence tells."""
    if licence is None or licence in {Licence.NOT_EVALUATED, Licence.UNDETERMINED}:
        return ""
    return "False" if _is_out_of_copyright(licence) else "True"


def _is_out_of_copyright(licence: Licence) -> bool:
    free = {Licence.CC0, Licence.PUBLIC_DOMAIN, Licence.NO_KNOWN_COPYRIGHT}
    return licence in free or licence.value.startswith("NoC-")


def _in_every_language(words: Callable[[], str]) -> str:
    codes = [settings.LANGUAGE_CODE, *(code for code, _name in content_languages())]
    items = []
    for tag, code in zip(["x-default", *codes[1:]], codes, strict=True):
        with translation.override(code):
            items.append((tag, _text(words())))
    entries = "".join(f'<rdf:li xml:lang="{tag}">{text}</rdf:li>' for tag, text in items if text)
    return f"<rdf:Alt>{entries}</rdf:Alt>" if entries else ""


def _array(kind: str, value: str) -> str:
    return f"<rdf:{kind}><rdf:li>{_text(value)}</rdf:li></rdf:{kind}>" if value else ""


def _licensor(url: str) -> str:
    if not url:
        return ""
    address = _element("plus:LicensorURL", _text(url))
    return f'<rdf:Seq><rdf:li rdf:parseType="Resource">{address}</rdf:li></rdf:Seq>'


def _element(name: str, content: str) -> str:
    return f"<{name}>{content}</{name}>" if content else ""


def _text(value: str) -> str:
    return escape(_NOT_IN_XML.sub("", value))
