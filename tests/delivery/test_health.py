from datetime import timedelta

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from delivery.health import probes


@pytest.mark.django_db
def test_a_living_process_says_so_without_asking_the_database(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        response = client.get("/healthz")

    assert response.json() == {"status": "ok"}


@pytest.mark.django_db
def test_a_site_that_can_serve_is_ready(client):
    response = client.get("/readyz")

    assert response.status_code == 200
    assert set(response.json()) == {"database", "migrations", "cache", "worker"}


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["database", "migrations", "cache", "worker"])
def test_a_site_that_cannot_serve_names_what_fails(client, monkeypatch, name):
    def broken():
        raise OSError

    monkeypatch.setitem(probes.PROBES, name, broken)

    response = client.get("/readyz")

    assert response.status_code == 503
    assert response.json()[name] == "failing"


@pytest.mark.django_db
@pytest.mark.parametrize(("minutes", "status"), [(1, 200), (10, 503)])
def test_a_task_that_nobody_takes_tells_of_a_missing_worker(client, minutes, status):
    task = DBTaskResult.objects.create(
        args_kwargs={"args": [], "kwargs": {}},
        priority=0,
        task_path="gallery.tasks.make_renditions",
        queue_name="default",
        backend_name="default",
        run_after=timezone.now() - timedelta(days=1),
    )
    enqueued = timezone.now() - timedelta(minutes=minutes)
    DBTaskResult.objects.filter(pk=task.pk).update(enqueued_at=enqueued)

    assert client.get("/readyz").status_code == status
