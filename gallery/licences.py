"""The licences a picture can carry, by the codes that are stored."""

from django.db import models
from django.utils.translation import gettext_lazy as _

_CREATIVE_COMMONS = "https://creativecommons.org/"


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
    RESERVED = "all-rights-reserved", _("all rights reserved, used with permission")

    @property
    def url(self) -> str:
        """The address of the licence's text, "" where there is none."""
        if self is Licence.RESERVED:
            return ""
        name, version = self.value.rsplit("-", 1)
        if name in {"cc0", "pdm"}:
            work = {"cc0": "zero", "pdm": "mark"}[name]
            return f"{_CREATIVE_COMMONS}publicdomain/{work}/{version}/"
        return f"{_CREATIVE_COMMONS}licenses/{name.removeprefix('cc-')}/{version}/"
