"""What the magazine knows of people: those whose names stand in bylines."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from editorial.personal_data import Basis, PersonalData, Retention, declare
from magazine.models import Contributor


@declare
class Contributors(PersonalData):
    """Bylines are published prose: an editor decides about each."""

    model = Contributor
    title = _("Contributors of the magazine")
    people = _("Those who wrote, photographed, drew or translated what the magazine published.")
    purpose = _("To name the makers of a work beside it, as copyright law asks for.")
    recipients = _("Everybody: names and descriptions are published.")
    basis = Basis.LEGITIMATE_INTERESTS
    retention = Retention(_("As long as the work is published."))
    fields = ("name", "sort_name", "slug", "portrait")
    also = {
        "magazine.ContributorText.description": _("description"),
        "magazine.ArticleContributor.name": _("name as printed"),
    }
    name_fields = ("name", "sort_name")
    decided_by_editor = True
