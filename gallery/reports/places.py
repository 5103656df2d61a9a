"""Where the pictures of one screen are used, by the same queries for any number of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page, ReferenceIndex

from gallery.models import Picture, PictureUse

PagesOf = dict[int, list[Page]]


def live_pages(pictures: Iterable[Picture]) -> PagesOf:
    """The live pages that show each of ``pictures``, by its id."""
    uses = PictureUse.objects.filter(picture__in=pictures, page__live=True)
    found: PagesOf = defaultdict(list)
    for use in uses.select_related("page__locale").order_by("page__title", "page"):
        found[use.picture_id].append(use.page)
    return found


def draft_pages(pictures: Iterable[Picture]) -> PagesOf:
    """Pages that are not live and have one of ``pictures``, as the reference index knows."""
    of_page = ContentType.objects.get_for_model(Page)
    references = ReferenceIndex.objects.filter(
        to_content_type=ContentType.objects.get_for_model(Picture),
        to_object_id__in=[str(picture.pk) for picture in pictures],
        base_content_type=of_page,
    )
    pairs = {
        (int(to), int(page)) for to, page in references.values_list("to_object_id", "object_id")
    }
    drafts = (
        Page.objects.filter(live=False).select_related("locale").in_bulk({p for _to, p in pairs})
    )
    found: PagesOf = defaultdict(list)
    for picture, page in sorted(pairs):
        if page in drafts:
            found[picture].append(drafts[page])
    return found
