"""The letter to whoever made a link: a guest has said something."""

from __future__ import annotations

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.utils import get_admin_base_url

from delivery.letters import Letter, letter
from editorial.preview.comments import ShareComment


@letter
def tell_of_comment(key: int) -> Letter | None:
    """What was said stands in the admin: letters travel through other hands."""
    rows = ShareComment.objects.select_related("link__created_by", "page")
    comment = rows.filter(pk=key).first()
    maker = comment.link.created_by if comment else None
    if comment is None or maker is None or not (maker.is_active and maker.email):
        return None
    title = comment.page.specific_deferred.get_admin_display_title()
    url = f"{get_admin_base_url() or ''}{reverse('editorial_share', args=[comment.page_id])}"
    context = {"comment": comment, "title": title, "url": url}
    sentence = _("Approved by link: %(title)s") if comment.is_approval else _("Comment: %(title)s")
    body = render_to_string("editorial/preview/letters/comment.txt", context)
    return Letter(maker.email, sentence % {"title": title}, body)
