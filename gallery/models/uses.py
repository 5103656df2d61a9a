from django.db import models
from django.db.models import Q
from django.utils import timezone

from gallery.models.pictures import Picture


class TodaysUses(models.Manager["PictureUse"]):
    """Those of today: one that has begun, if it says when, and is not over."""

    def get_queryset(self) -> models.QuerySet["PictureUse"]:
        day = timezone.localdate()
        begun = Q(shown_from=None) | Q(shown_from__lte=day)
        return super().get_queryset().filter(begun, Q(shown_until=None) | Q(shown_until__gte=day))


class PictureUse(models.Model):
    """A page that is live, and a picture that it shows.

    Written in the transaction that publishes or withdraws the page (``gallery.uses``), since
    Wagtail's reference index is late and counts drafts. A picture without a use is private.

    The two days are of use where a picture comes and goes without a publication, as the logo
    of a member does: nobody has to save anything on that day.
    """

    picture = models.ForeignKey(Picture, models.CASCADE, related_name="uses")
    page = models.ForeignKey("wagtailcore.Page", models.CASCADE, related_name="+")
    shown_from = models.DateField(null=True)
    shown_until = models.DateField(null=True)

    objects = TodaysUses()
    #: With those of other days.
    recorded: models.Manager["PictureUse"] = models.Manager()

    class Meta:
        unique_together = [("picture", "page")]

    def __str__(self) -> str:
        return f"{self.picture} ({self.page})"
