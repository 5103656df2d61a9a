"""The licences a picture can carry, by the codes that are stored."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

_CREATIVE_COMMONS = "https://creativecommons.org/"
_RIGHTS_STATEMENTS = "http://rightsstatements.org/vocab/"


class Licence(models.TextChoices):
    """SPDX-like codes; the label is what a reader sees after the name."""

    CC_BY = "cc-by-4.0", "CC BY 4.0"
    CC_BY_SA = "cc-by-sa-4.0", "CC BY-SA 4.0"
    CC_BY_ND = "cc-by-nd-4.0", "CC BY-ND 4.0"
    CC_BY_NC = "cc-by-nc-4.0", "CC BY-NC 4.0"
    CC_BY_NC_SA = "cc-by-nc-sa-4.0", "CC BY-NC-SA 4.0"
    CC_BY_NC_ND = "cc-by-nc-nd-4.0", "CC BY-NC-ND 4.0"
    CC0 = "cc0-1.0", "CC0 1.0"
    PUBLIC_DOMAIN = "pdm-1.0", _("public domain")
    # The twelve statements of rightsstatements.org: what is known of a work without a licence.
    IN_COPYRIGHT = "InC", _("in copyright")
    ORPHAN_WORK = "InC-OW-EU", _("in copyright, EU orphan work")
    EDUCATIONAL_USE = "InC-EDU", _("in copyright, educational use permitted")
    NON_COMMERCIAL_USE = "InC-NC", _("in copyright, non-commercial use permitted")
    HOLDER_UNLOCATABLE = "InC-RUU", _("in copyright, rights holder not found")
    CONTRACTUAL_RESTRICTIONS = "NoC-CR", _("no copyright, use restricted by contract")
    NON_COMMERCIAL_ONLY = "NoC-NC", _("no copyright, non-commercial use only")
    OTHER_RESTRICTIONS = "NoC-OKLR", _("no copyright, other legal restrictions")
    NO_COPYRIGHT_US = "NoC-US", _("no copyright in the United States")
    NOT_EVALUATED = "CNE", _("copyright not evaluated")
    UNDETERMINED = "UND", _("copyright undetermined")
    NO_KNOWN_COPYRIGHT = "NKC", _("no known copyright")
    RESERVED = "all-rights-reserved", _("all rights reserved, used with permission")

    @classmethod
    def grouped(cls) -> list[tuple[Any, list[tuple[str, Any]]]]:
        """The choices as a picker shows them; a callable keeps migrations still."""
        free = [cls.CC0, cls.PUBLIC_DOMAIN]
        commons = [licence for licence in cls if licence.value.startswith("cc-")]
        statements = [licence for licence in cls if licence.is_statement]
        groups = (
            ("Creative Commons", commons),
            (_("Free of copyright"), free),
            (_("With permission"), [cls.RESERVED]),
            (_("Rights statements (rightsstatements.org)"), statements),
        )
        return [(name, [(item.value, item.label) for item in group]) for name, group in groups]

    @property
    def is_statement(self) -> bool:
        """Whether it is one of the statements of rightsstatements.org, and no licence."""
        return self.value[0].isupper()

    @property
    def is_free(self) -> bool:
        """Whether anybody may use the picture for anything, at most naming whose it is."""
        return self in {Licence.CC_BY, Licence.CC_BY_SA, Licence.CC0, Licence.PUBLIC_DOMAIN}

    @property
    def allows_download(self) -> bool:
        """Whether readers may have the picture for themselves: all of Creative Commons, and free."""
        return self.value.startswith("cc") or self is Licence.PUBLIC_DOMAIN

    @property
    def url(self) -> str:
        """The address of the licence's text, "" where there is none."""
        if self is Licence.RESERVED:
            return ""
        if self.is_statement:
            return f"{_RIGHTS_STATEMENTS}{self.value}/1.0/"
        name, version = self.value.rsplit("-", 1)
        if name in {"cc0", "pdm"}:
            work = {"cc0": "zero", "pdm": "mark"}[name]
            return f"{_CREATIVE_COMMONS}publicdomain/{work}/{version}/"
        return f"{_CREATIVE_COMMONS}licenses/{name.removeprefix('cc-')}/{version}/"
