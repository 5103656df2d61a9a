"""Web addresses as people write them: "kyhy.example" is one too."""

from __future__ import annotations

import re
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

_SCHEME = re.compile(r"^[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_is_web_address = URLValidator(schemes=["http", "https"])


def completed(address: str) -> str:
    """``address`` with "https://" before it where it names no scheme; "" stays empty."""
    address = address.strip()
    host_and_port = re.match(r"^[\w.-]+:\d+(/|$)", address)
    if not address or (_SCHEME.match(address) and not host_and_port):
        return address
    return f"https://{address.lstrip('/')}"


def validate_web_address(value: str) -> None:
    """Raises ``ValidationError`` for what no browser would open as a page."""
    try:
        _is_web_address(value)
    except ValidationError as error:
        message = _("“%(value)s” is no address of a web page. Write it like www.example.org.")
        raise ValidationError(message, code="invalid", params={"value": value}) from error


class WebAddressField(models.CharField):
    """An address of a web page; what is typed without a scheme is completed."""

    default_validators = [validate_web_address]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **({"max_length": 500} | kwargs))

    def to_python(self, value: Any) -> Any:
        value = super().to_python(value)
        return completed(value) if isinstance(value, str) else value

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        value = self.to_python(super().pre_save(model_instance, add))
        setattr(model_instance, self.attname, value)
        return value
