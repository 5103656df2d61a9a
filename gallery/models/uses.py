from django.db import models

from gallery.models.pictures import Picture


class PictureUse(models.Model):
    """A page that is live, and a picture that it shows.

    Written in the transaction that publishes or withdraws the page (``gallery.uses``), since
    Wagtail's reference index is late and counts drafts. A picture without a use is private.
    """

    picture = models.ForeignKey(Picture, models.CASCADE, related_name="uses")
    page = models.ForeignKey("wagtailcore.Page", models.CASCADE, related_name="+")

    class Meta:
        unique_together = [("picture", "page")]

    def __str__(self) -> str:
        return f"{self.picture} ({self.page})"
