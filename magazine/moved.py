"""An address of a contributor or keyword that was public leads on to the new one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from django.apps import apps

from delivery.addresses.visibility import readable
from magazine.models.addresses import Kind
from magazine.published import published_in

if TYPE_CHECKING:
    from magazine.models import MagazinePage


def remember_slug(instance: Any, **kwargs: Any) -> None:
    """Before saving: the slug that readers know."""
    known = type(instance).objects.filter(pk=instance.pk).values_list("slug", flat=True)
    instance.former_slug = known.first()


def redirect_former_slug(instance: Any, raw: bool = False, **kwargs: Any) -> None:
    """After saving: a redirect in each magazine that has a page of ``instance``."""
    former = getattr(instance, "former_slug", None)
    if raw or former in (None, instance.slug) or not apps.is_installed(_REDIRECTS):
        return
    for magazine, kind in _listings_of(instance):
        path = magazine.address_of(kind)
        _redirect(f"{path}{former}/", f"{path}{instance.slug}/")


_REDIRECTS = "wagtail.contrib.redirects"


def _listings_of(instance: Any) -> Iterator[tuple[MagazinePage, Kind]]:
    from magazine.models import Contributor, MagazinePage
    from magazine.people import CONTRIBUTOR
    from magazine.topics import KEYWORD

    is_person = isinstance(instance, Contributor)
    path = CONTRIBUTOR if is_person else KEYWORD
    for magazine in readable(MagazinePage.objects.all()):
        if magazine.url and published_in(magazine).filter(**{path: instance}).exists():
            yield magazine, "contributors" if is_person else "topics"


def _redirect(old: str, new: str) -> None:
    from wagtail.contrib.redirects.models import Redirect

    before, after = Redirect.normalise_path(old), Redirect.normalise_path(new)
    # Nobody is sent in a circle, nor on by way of a third address.
    Redirect.objects.filter(old_path=after, site=None).delete()
    Redirect.objects.filter(redirect_link=old).update(redirect_link=new)
    Redirect.objects.update_or_create(
        old_path=before, site=None, defaults={"redirect_link": new, "is_permanent": True}
    )
