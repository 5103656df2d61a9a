from __future__ import annotations

from typing import Any

import pytest
from django.core.cache import cache
from wagtail.models import Locale
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from editorial.glossary.models import GlossaryTerm, GlossaryWord
from editorial.translation.drafts import start_translation
from tests import factories
from tests.editorial.desk import Office
from tests.editorial.translation_help.service import Service
from tests.grounds import BUILDERS, Grounds

BODY = [("prose", '<p>Katso <a href="https://esimerkki.fi/">ohje</a> langan värjäämiseen.</p>')]
BUILDERS["untranslated"] = lambda made: start_translation(
    factories.make_article(
        made["issue"], made["section"], title="Lanka", lead="Punainen lanka.", body=BODY
    ),
    Locale.objects.get_or_create(language_code="en")[0],
)


@pytest.fixture
def translation(issue: Any, section: Any, english_home: Any, grounds: Grounds) -> Translation:
    """An article in Finnish with a draft in English of which no word is translated."""
    return grounds["untranslated"]


@pytest.fixture
def page(translation: Translation) -> Any:
    return translation.get_target_instance()


@pytest.fixture
def office(translation: Translation) -> Office:
    return Office()


@pytest.fixture
def service(settings: Any) -> Any:
    cache.clear()
    service = Service()
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = service.settings
    yield service
    service.close()


def term(note: str = "", **words: Any) -> GlossaryTerm:
    """``fi="lanka", en="yarn"``; a word may be a dict of the fields of its row."""
    rows = {
        code: word if isinstance(word, dict) else {"word": word} for code, word in words.items()
    }
    made = GlossaryTerm(note=note)
    made.texts = [GlossaryWord(language=code, **row) for code, row in rows.items()]
    made.save()
    return made


def say(translation: Translation, path: str, words: str, **fields: Any) -> StringTranslation:
    """The words of the first segment of ``path``."""
    segments = StringSegment.objects.filter(source=translation.source)
    segment = segments.filter(context__path__startswith=path).first()
    return StringTranslation.objects.create(
        translation_of=segment.string,
        context=segment.context,
        locale=translation.target_locale,
        data=words,
        **{"translation_type": "manual"} | fields,
    )


def said(translation: Translation) -> dict[str, tuple[str, str]]:
    """Original → its words, and whether a person or a machine wrote them."""
    key = translation.source.object_id
    rows = StringTranslation.objects.filter(context__object=key, locale=translation.target_locale)
    return {row.translation_of.data: (row.data, row.translation_type) for row in rows}
