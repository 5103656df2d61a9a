"""Which of our licences an address stands for, however it is spelt."""

from __future__ import annotations

import re

from gallery.licences import Licence

_ADDRESS = re.compile(
    r"(?:creativecommons\.org/(?:licenses|publicdomain)|rightsstatements\.org/(?:vocab|page))"
    r"/[\w-]+/\d\.\d",
    re.IGNORECASE,
)


def licence_of(text: str) -> Licence | None:
    """The licence whose address stands in ``text``; None for none, or for one of another
    version than ours: CC BY 3.0 asks for other things than CC BY 4.0.
    """
    found = _ADDRESS.search(text)
    return _LICENCES.get(_key(found[0])) if found else None


def _key(address: str) -> str:
    return address.casefold().replace("/page/", "/vocab/")


_LICENCES = {
    _key(found[0]): licence for licence in Licence if (found := _ADDRESS.search(licence.url))
}
