"""DeepL, as wagtail-localize calls a machine: with our glossary, and with nothing taken on trust.

``WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {"CLASS": "editorial.machine_translation.deepl.DeepL",
"OPTIONS": {"AUTH_KEY": "…"}}``; the site sets it where ``DEEPL_KEY`` is set.
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from typing import Any

import requests
from django.core.cache import cache
from django.utils.translation import gettext as _
from wagtail_localize.machine_translators.base import BaseMachineTranslator
from wagtail_localize.strings import StringValue

from editorial.glossary.terms import Glossary
from editorial.machine_translation.sound import is_sound
from editorial.refusals import Refusal

#: As many as DeepL takes at once.
BATCH = 50
TIMEOUT = 20  # seconds
_A_MONTH = 30 * 24 * 3600
#: English here is British, and DeepL asks which one is meant.
_TARGETS = {"en": "EN-GB", "pt": "PT-PT"}


class MachineFailed(Refusal):
    """The service did not answer, or not as it should; ``str()`` says what to do."""


class DeepL(BaseMachineTranslator):
    display_name = "DeepL"

    def can_translate(self, source_locale: Any, target_locale: Any) -> bool:
        return _base(source_locale) != _base(target_locale)

    def translate(
        self, source_locale: Any, target_locale: Any, strings: Iterable[StringValue]
    ) -> dict[StringValue, StringValue]:
        """Those texts of which the service gave a sound translation. Raises ``MachineFailed``."""
        source, target = _base(source_locale), _base(target_locale)
        asked = {
            "source_lang": source.upper(),
            "target_lang": _TARGETS.get(target, target.upper()),
            "tag_handling": "xml",
        }
        if glossary := self._glossary(source_locale, target_locale):
            asked["glossary_id"] = glossary
        found: dict[StringValue, StringValue] = {}
        for batch in _batches(strings):
            answers = self._texts(asked | {"text": [string.data for string in batch]})
            for string, answer in zip(batch, answers, strict=True):
                if is_sound(string.data, answer):
                    found[string] = StringValue(answer)
        return found

    def _texts(self, asked: dict[str, Any]) -> list[Any]:
        """One answer for each text; one that is missing makes all of them doubtful."""
        answer = self._ask("/v2/translate", asked)
        rows = answer.get("translations") if isinstance(answer, dict) else None
        if not isinstance(rows, list) or len(rows) != len(asked["text"]):
            raise MachineFailed(_nonsense())
        return [row.get("text") if isinstance(row, dict) else None for row in rows]

    def _glossary(self, source_locale: Any, target_locale: Any) -> str | None:
        """The id under which the service knows our glossary as it stands; None: it is empty."""
        terms = Glossary(source_locale.language_code, target_locale.language_code)
        lines = [f"{entry.source.word}\t{entry.target.word}" for entry in terms.entries]
        if not lines:
            return None
        entries = "\n".join(dict.fromkeys(lines))
        source, target = _base(source_locale), _base(target_locale)
        known = "deepl-glossary-" + sha256(f"{source} {target} {entries}".encode()).hexdigest()
        if not (number := cache.get(known)):
            asked = {"name": "Kudelma", "source_lang": source, "target_lang": target}
            asked |= {"entries": entries, "entries_format": "tsv"}
            answer = self._ask("/v2/glossaries", asked)
            number = answer.get("glossary_id") if isinstance(answer, dict) else None
            if not isinstance(number, str):
                raise MachineFailed(_nonsense())
            cache.set(known, number, _A_MONTH)
        return str(number)

    def _ask(self, path: str, asked: dict[str, Any]) -> Any:
        key = self.options["AUTH_KEY"]
        try:
            answer = requests.post(
                self._host(key) + path,
                json=asked,
                headers={"Authorization": f"DeepL-Auth-Key {key}"},
                timeout=self.options.get("TIMEOUT", TIMEOUT),
                allow_redirects=False,
            )
            if answer.status_code in (200, 201):
                return answer.json()
        except requests.JSONDecodeError as error:
            raise MachineFailed(_nonsense()) from error
        except requests.RequestException as error:
            raise MachineFailed(_silent()) from error
        raise MachineFailed(_refused(answer.status_code))

    def _host(self, key: str) -> str:
        free = "https://api-free.deepl.com" if key.endswith(":fx") else "https://api.deepl.com"
        return str(self.options.get("HOST", free))


def _base(locale: Any) -> str:
    return str(locale.language_code).split("-")[0].lower()


def _batches(strings: Iterable[StringValue]) -> list[list[StringValue]]:
    every = list(strings)
    return [every[at : at + BATCH] for at in range(0, len(every), BATCH)]


def _silent() -> str:
    return _(
        "The translation service did not answer. What is translated so far is kept; try again "
        "in a while."
    )


def _nonsense() -> str:
    return _(
        "The answer of the translation service could not be read, and nothing was taken from it. "
        "Try again in a while."
    )


def _refused(status: int) -> str:
    if status in (401, 403):
        return _(
            "The translation service does not know the site’s key. Tell the site’s maintainer."
        )
    if status == 456:
        return _("The translation service has done as much as is paid for this month.")
    return _("The translation service is too busy just now. Try again in a while.")
