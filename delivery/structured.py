"""What a page tells programs, as JSON-LD in the words of schema.org."""

from __future__ import annotations

import json
from typing import Any

from django.utils.safestring import SafeString, mark_safe

#: A script ends where its text says "</script>", whatever stands around it.
_UNSAFE = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def script_text(data: dict[str, Any]) -> SafeString:
    """``data`` as JSON that cannot end the script it stands in; what is empty is left out."""
    told = {name: value for name, value in data.items() if value}
    text = json.dumps(told, ensure_ascii=False).translate(_UNSAFE)
    return mark_safe(text)  # noqa: S308 - escaped above
