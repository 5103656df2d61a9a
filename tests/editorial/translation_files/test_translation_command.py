"""``manage.py translation``: a job's file without a browser."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from wagtail_localize.models import StringTranslation

from tests import factories
from tests.editorial.translation_files.test_po_files import TITLE
from tests.editorial.translation_files.words import SENTENCE, entry, po_of


@pytest.fixture
def path(tmp_path):
    return tmp_path / "job.po"


def run(*args):
    out = StringIO()
    call_command("translation", *map(str, args), stdout=out)
    return out.getvalue()


@pytest.mark.parametrize("kind", ["po", "xliff"])
def test_what_is_exported_is_imported(job, path, kind):
    assert str(path) in run("export", job.pk, "--format", kind, "--output", path)

    assert "not translated: 6" in run("import", job.pk, path)


def test_a_file_is_taken_and_the_counts_are_told(job, knitwear, path):
    user = factories.make_user()
    file = po_of(job)
    entry(file, TITLE).msgstr = "Jumper"
    file.save(path)

    assert "taken: 1\nunchanged: 0" in run("import", job.pk, path, "--user", user.username)
    said = StringTranslation.objects.get(context__object_id=knitwear.translation_key)
    assert (said.data, said.last_translated_by) == ("Jumper", user)


def test_what_is_refused_is_listed_with_its_words_and_the_rest_taken(job, knitwear, path):
    file = po_of(job)
    entry(file, TITLE).msgstr, entry(file, SENTENCE).msgstr = "Jumper", "No marks"
    file.save(path)

    with pytest.raises(CommandError, match="(?s)refused. Missing from the translation.*No marks"):
        run("import", job.pk, path)
    assert StringTranslation.objects.filter(data="Jumper").exists()


def test_nonsense_is_answered_in_a_sentence(job, path):
    path.write_bytes(b"<html/>")

    for args, why in [
        (("import", job.pk, path), "Nothing was taken. This is neither"),
        (("import", job.pk, path.parent / "none.po"), "No such file"),
        (("import", 0, path), "no translation job 0"),
        (("import", job.pk, path, "--user", "nobody"), "no active user"),
        (("export", job.pk, "--format", "docx", "--output", path), "invalid choice"),
        (("export", job.pk, "--format", "po", "--output", path.parent / "a" / "b"), "No such"),
    ]:
        with pytest.raises(CommandError, match=why):
            run(*args)
