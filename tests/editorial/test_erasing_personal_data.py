"""What is erased is gone everywhere: rows, logs, revisions, tasks, indexes, sessions, files."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.conf import settings as django_settings
from django.contrib.contenttypes.models import ContentType
from django.contrib.sessions.models import Session
from django.core.files.base import ContentFile
from django.test import Client
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from wagtail.admin.models import FormState
from wagtail.log_actions import log
from wagtail.models import Locale, ModelLogEntry, PageLogEntry, ReferenceIndex, Revision
from wagtail.search.models import IndexEntry
from wagtail.users.models import UserProfile
from wagtail_localize.models import String
from wagtail_localize.strings import StringValue

from editorial.personal_data.erasing import erase
from editorial.personal_data.registry import registered_data
from editorial.personal_data.traces import scrub, traces_of
from magazine.models import Contributor
from tests import factories
from tests.editorial.dump import dump
from website.users.models import User

WHO = "Säde Yksilöinen"
MAIL = "sade.yksiloinen@esimerkki.fi"
UNIQUE = ("qvsade", "qvyksi", MAIL, WHO, "säde")


def accounts():
    return next(one for one in registered_data() if one.model is User)


@pytest.fixture
def person(db):
    """An account with a word of its own in every field that holds words."""
    user = User.objects.create_user(
        "qvsade-tunnus", MAIL, "salasana", first_name="Säde", last_name="Yksilöinen"
    )
    avatar = ContentFile(b"qvyksi kuva", "qvyksi.png")
    UserProfile.objects.create(user=user, avatar=avatar, current_time_zone="Europe/Helsinki")
    return user


@pytest.fixture
def traces(client, person, home):
    """The person in every place that Wagtail and Django keep."""
    client.force_login(person)
    other = factories.make_user()
    log(person, "wagtail.edit", user=other, data={"before": MAIL})
    log(home, "wagtail.edit", user=other, data={"letter": {"to": [f"<{MAIL}>", WHO.upper()]}})
    content = {"email": MAIL, "name": WHO, "pk": person.pk}
    kind = ContentType.objects.get_for_model(User)
    where = {"content_type": kind, "base_content_type": kind, "object_id": str(person.pk)}
    Revision.objects.create(**where, created_at=timezone.now(), object_str=WHO, content=content)
    for status in ("SUCCESSFUL", "FAILED", "READY", "RUNNING"):
        DBTaskResult.objects.create(
            status=status,
            args_kwargs={"args": [WHO, 1], "kwargs": {"to": MAIL}},
            task_path="delivery.letters.tasks.deliver",
            backend_name="default",
            run_after=timezone.now(),
            return_value=WHO,
            exception_class_path="",
            traceback=f"SMTPRecipientsRefused: {MAIL}",
        )
    state = {"content_type": kind, "object_id": "", "last_updated_at": timezone.now()}
    FormState.objects.create(user=other, data="name=S%C3%A4de+Yksil%C3%B6inen", **state)
    String.from_value(Locale.get_default(), StringValue.from_plaintext(f"Kysy: {WHO}"))
    _leave_a_message(Client(), other)


def _leave_a_message(client, user):
    """In the session of somebody who saved the person's record."""
    client.force_login(user)
    session = client.session
    session["left"] = f"{WHO} tallennettiin."
    session.save()


def found(words=UNIQUE):
    stored = dump()
    return [word for word in words if word.casefold() in stored]


def test_nothing_is_left_of_an_erased_person(person, traces, django_capture_on_commit_callbacks):
    assert found() == list(UNIQUE)

    with django_capture_on_commit_callbacks(execute=True):
        erase(accounts(), person)

    assert found() == []


def test_the_log_keeps_that_something_was_done_and_by_whom(person, traces):
    key = str(person.pk)
    erase(accounts(), person)

    about_her = ModelLogEntry.objects.get(object_id=key)
    of_the_page = PageLogEntry.objects.filter(action="wagtail.edit").latest("pk")
    assert (about_her.label, about_her.data) == ("…", {})
    assert about_her.user_id
    assert of_the_page.data == {"letter": {"to": ["<…>", "…"]}}


def test_the_erased_person_is_logged_out_and_nobody_else(person, traces):
    before = Session.objects.count()

    erase(accounts(), person)

    assert Session.objects.count() == before - 1
    assert all("left" not in one.get_decoded() for one in Session.objects.all())


def test_a_task_that_runs_stays_for_its_worker_without_the_words(person, traces):
    erase(accounts(), person)

    (task,) = DBTaskResult.objects.all()
    assert task.status == "RUNNING"
    assert task.args_kwargs == {"args": [], "kwargs": {}}


def test_words_of_somebody_with_a_longer_name_stay_in_the_log(person, traces, home):
    log(home, "wagtail.edit", data={"name": "Säde Yksilöinen-Toinen", "who": "Säde Yksilöisetär"})

    erase(accounts(), person)

    kept = PageLogEntry.objects.latest("pk").data
    assert kept["who"] == "Säde Yksilöisetär"


@pytest.mark.usefixtures("home")
def test_an_indexed_record_leaves_search_and_reference_index(django_capture_on_commit_callbacks):
    portrait = factories.make_picture()
    with django_capture_on_commit_callbacks(execute=True):
        one = Contributor.objects.create(name="Qvhakusana Qvsukunimi", portrait=portrait)
    assert IndexEntry.objects.filter(object_id=str(one.pk)).exists()
    assert ReferenceIndex.objects.filter(object_id=str(one.pk)).exists()
    assert found(["qvhakusana"])

    left = traces_of(one)
    Contributor.objects.filter(pk=one.pk).delete()
    with django_capture_on_commit_callbacks(execute=True):
        scrub(left, ["Qvhakusana Qvsukunimi"])

    assert found(["qvhakusana", "qvsukunimi"]) == []


def test_a_file_that_another_row_shows_stays(person, django_capture_on_commit_callbacks):
    shared = UserProfile.objects.get(user=person).avatar.name
    other = UserProfile.objects.create(user=factories.make_user(), avatar=shared)

    with django_capture_on_commit_callbacks(execute=True):
        erase(accounts(), person)

    assert (Path(django_settings.MEDIA_ROOT) / other.avatar.name).exists()


def test_what_a_page_says_is_not_changed(person, issue, section):
    article = factories.make_article(issue, section, title=f"{WHO} kertoo", lead=f"Kysy: {MAIL}")

    erase(accounts(), person)

    kept = factories.fresh(article)
    assert (kept.title, kept.lead) == (f"{WHO} kertoo", f"Kysy: {MAIL}")
    assert kept.latest_revision.content["title"] == f"{WHO} kertoo"
