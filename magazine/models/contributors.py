from __future__ import annotations

from django.db import models
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.search import index

from delivery.languages.texts import LanguageText, TextsMixin
from editorial.visible import VisibleWordsForm


class Contributor(TextsMixin, index.Indexed, ClusterableModel):
    """Somebody whose name stands under an article or a picture. Needs no account."""

    base_form_class = VisibleWordsForm

    name = models.CharField(_("name"), max_length=255)
    sort_name = models.CharField(_("sorted as"), max_length=255, blank=True)
    slug = models.SlugField(_("slug"), max_length=255, unique=True, blank=True)
    portrait = models.ForeignKey(
        "gallery.Picture",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("portrait"),
    )

    panels = [
        FieldPanel(
            "name",
            help_text=_(
                "As it is today. Bylines that are in print keep the name they were printed with."
            ),
            icon="user",
        ),
        FieldPanel(
            "sort_name",
            help_text=_(
                "Where the name stands in the alphabet: “Esimerkki Maija”. Empty: by its last "
                "word. For an organisation write its whole name."
            ),
            icon="list-ul",
        ),
        FieldPanel(
            "slug",
            help_text=_(
                "The last part of the address of the contributor’s page. Empty: made from the "
                "name. An earlier address leads on to the new one."
            ),
            icon="link",
        ),
        FieldPanel("portrait"),
        InlinePanel("texts", label=_("Text"), heading=_("Texts by language"), icon="globe"),
    ]
    search_fields = [index.SearchField("name"), index.AutocompleteField("name")]

    class Meta:
        verbose_name = _("contributor")
        verbose_name_plural = _("contributors")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    @property
    def sorted_as(self) -> str:
        """What an alphabetical list goes by: the last word of a name first."""
        *first, last = self.name.split() or [""]
        return self.sort_name or " ".join([last, *first])

    def save(self, *args, **kwargs) -> None:
        self.slug = self.slug or self._free_slug()
        super().save(*args, **kwargs)

    def _free_slug(self) -> str:
        base = slug = slugify(self.name) or "tekija"
        number = 1
        while Contributor.objects.filter(slug=slug).exclude(pk=self.pk).exists():
            number += 1
            slug = f"{base}-{number}"
        return slug


class ContributorText(LanguageText):
    contributor = ParentalKey(Contributor, on_delete=models.CASCADE, related_name="texts")
    description = models.TextField(
        _("description"),
        blank=True,
        help_text=_("One or two sentences, shown on the contributor’s page in this language."),
    )

    class Meta:
        unique_together = [("contributor", "language")]

    def __str__(self) -> str:
        return f"{self.contributor} ({self.language})"
