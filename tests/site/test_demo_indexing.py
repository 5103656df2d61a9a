"""The demo is indexed when all of it is loaded, and the worker need not do it page by page."""

import pytest
from django_tasks_db.models import DBTaskResult
from wagtail.models import Page, ReferenceIndex

from tests.factories import make_article
from website.demo.indexing import indexed

PATHS = {
    "modelsearch.tasks.insert_or_update_object_task",
    "wagtail.tasks.update_reference_index_task",
}


@pytest.fixture(autouse=True)
def _worker(settings, issue, section):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


def indexing_tasks():
    return DBTaskResult.objects.filter(task_path__in=PATHS).count()


def test_what_is_loaded_is_found_without_the_worker(issue, section):
    def load():
        make_article(issue, section, title="Villapaita")
        return True

    indexed(load)

    page = Page.objects.search("villapaita").get_queryset().get()
    assert ReferenceIndex.get_references_for_object(page.specific).exists()
    assert indexing_tasks() == 0


def test_where_nothing_is_loaded_the_worker_keeps_its_tasks(issue, section):
    make_article(issue, section, title="Villapaita")
    before = indexing_tasks()

    indexed(lambda: False)

    assert indexing_tasks() == before > 0
