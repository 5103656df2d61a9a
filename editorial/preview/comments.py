from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from editorial.preview.share_links import ShareLink


class ShareComment(models.Model):
    """What a guest has said of a page, and whether they approve of it, under the name they gave."""

    link = models.ForeignKey(ShareLink, models.CASCADE, related_name="comments")
    page = models.ForeignKey(
        "wagtailcore.Page", models.CASCADE, related_name="share_comments", verbose_name=_("page")
    )
    #: What they saw: the page may have changed since.
    revision = models.ForeignKey(
        "wagtailcore.Revision", models.SET_NULL, null=True, related_name="+"
    )
    name = models.CharField(_("name"), max_length=255)
    text = models.TextField(_("comment"), max_length=4000, blank=True)
    is_approval = models.BooleanField(_("approves"), default=False)
    #: Why it looks as if no person had written it, as codes.
    suspicions = models.JSONField(default=list, blank=True)
    created_at = models.DateTimeField(_("sent"), auto_now_add=True)

    class Meta:
        verbose_name = _("comment by a share link")
        verbose_name_plural = _("comments by share links")
        ordering = ["-created_at", "-pk"]
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.pk}"

    @property
    def is_about_the_present(self) -> bool:
        """Whether the page is still as the guest saw it."""
        return self.revision_id == self.page.latest_revision_id
