"""A job for an article whose texts hold every kind of mark, and a picture with words."""

from __future__ import annotations

from typing import Any

import pytest
from django.utils.translation import override

from editorial.translation_jobs.models import TranslationJob
from gallery.models import PictureText
from tests import factories
from tests.editorial.translation_files.words import PROSE
from tests.editorial.translation_jobs import job_for
from tests.grounds import BUILDERS, Grounds


def make_article(made: Grounds) -> Any:
    picture = factories.make_picture()
    PictureText.objects.filter(picture=picture, language="en").delete()
    fields = {"title": "Villapaita & lapaset", "picture": picture, "body": [("prose", PROSE)]}
    return factories.make_article(made["issue"], made["section"], **fields)


BUILDERS["knitwear"] = make_article
BUILDERS["knitwear_job"] = lambda made: job_for(made["knitwear"])


@pytest.fixture(autouse=True)
def _in_english(_language_of_the_site):
    with override("en"):
        yield


@pytest.fixture
def knitwear(issue: Any, section: Any, english_home: Any, grounds: Grounds) -> Any:
    return grounds["knitwear"]


@pytest.fixture
def knitwear_job(knitwear: Any, grounds: Grounds) -> Any:
    return grounds["knitwear_job"]


@pytest.fixture
def job(knitwear_job: Any) -> TranslationJob:
    """Made in the test's own transaction as the database has it."""
    return TranslationJob.objects.get(pk=knitwear_job.pk)
