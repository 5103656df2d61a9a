from __future__ import annotations

from django.contrib.auth import get_user_model
from django_tasks import task

from editorial.refusals import Refusal
from editorial.releases.models import Release
from editorial.releases.publishing import publish


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
