"""The column in which a row keeps its drawn file."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models.signals import post_init
from wagtail.images.models import WagtailImageField


class DrawnFileField(WagtailImageField):
    """Wagtail's, without its look at every row that is loaded: whoever draws says the size.

    A page of thirty cards loads 450 rows, and half of their cost was that look.
    """

    def contribute_to_class(self, cls: type[models.Model], name: str, **kwargs: Any) -> None:
        super().contribute_to_class(cls, name, **kwargs)
        post_init.disconnect(self.update_dimension_fields, sender=cls)

    def deconstruct(self) -> Any:
        # For migrations it is Wagtail's: the database does not care.
        name, _path, args, kwargs = super().deconstruct()
        return name, "wagtail.images.models.WagtailImageField", args, kwargs
