"""A file of two thousand texts costs about as few queries as one of twenty."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail_localize.models import StringTranslation

from editorial.roles import Role
from editorial.roles.given import forget_given
from editorial.translation_files.answers import Outcome
from editorial.translation_files.taking_along import take_along
from tests import factories
from tests.editorial.desk import Office
from tests.editorial.translation_files.words import brought, po_of
from tests.editorial.translation_jobs import job_for


def write(issue, section, count):
    prose = "".join(f"<p>Kappale {number}.</p>" for number in range(count * 3))
    for _number in range(count):
        factories.make_article(issue, section, body=[("prose", prose)])
    return job_for(issue)


def counted(act):
    with CaptureQueriesContext(connection) as captured:
        made = act()
    return made, len(captured)


@pytest.fixture
def chief(issue, section, english_home):
    factories.translated(issue.get_parent())
    return Office().client(Role.EDITOR_IN_CHIEF).user


def measured(job, user):
    take_along(job, "po")
    _content, out = counted(lambda: take_along(job, "xliff"))
    file = po_of(job)
    for entry in file:
        entry.msgstr = f"New {entry.msgid}"
    forget_given(user)
    first, new = counted(lambda: brought(job, file, user))
    file = po_of(job)
    for entry in file:
        entry.msgstr = f"Newer {entry.msgid}"
    again, changed = counted(lambda: brought(job, file, user))
    assert first.counts[Outcome.TAKEN] == again.counts[Outcome.TAKEN] == len(file)
    return out, new, changed


def test_many_texts_cost_as_few_queries_as_few(issue, section, chief):
    few = measured(write(issue, section, 2), chief)
    many = measured(write(issue, section, 6), chief)

    said = StringTranslation.objects.filter(data__startswith="Newer").count()
    assert said > 100
    # SQLite takes so many values at once and no more: some writes come in parts.
    more = [after - before for before, after in zip(few, many, strict=True)]
    assert more[0] == 0 and max(more) <= 3
    assert max(many) <= 40
