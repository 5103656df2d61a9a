from __future__ import annotations

from datetime import datetime

from django.contrib.auth import get_user_model
from django.utils.translation import override
from django_tasks import task

from delivery.languages.people import language_of
from editorial.refusals import Refusal
from editorial.releases.kept import as_data
from editorial.releases.models import Release
from editorial.releases.publishing import publish
from editorial.releases.work import done


@task()
def publish_release(release_id: int, user_id: int) -> bool:
    """Publish a release in the name of a user; whether it is out. Why not stands in it."""
    release = Release.objects.filter(pk=release_id).first()
    if release is None:
        return False
    try:
        publish(release, get_user_model().objects.filter(pk=user_id).first())
    except Refusal:
        return False
    return True


@task()
def work_on_release(
    release_id: int, user_id: int, what: str, arguments: dict[str, str], asked_at: str
) -> bool:
    """Do what ``work.ask`` asked for; whether it is done. Why not is kept in the release.

    A worker that was away finds what somebody has asked for again, or thought better of.
    """
    mine = Release.objects.filter(
        pk=release_id, asked=what, asked_at=datetime.fromisoformat(asked_at)
    )
    release = mine.first()
    user = get_user_model().objects.filter(pk=user_id).first()
    if release is None:
        return False
    # What is in the way is told in the language of who has asked.
    with override(language_of(user)):
        in_the_way = as_data(done(release, user, what, arguments))
    mine.update(asked="", asked_at=None, in_the_way=in_the_way)
    return not in_the_way
