"""What the gallery knows of people: makers of pictures, and those who agreed to be shown."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from editorial.personal_data import Basis, PersonalData, Retention, declare
from gallery.models import Attachment, Picture, Recording

TO_CREDIT = _("To name the makers of a work beside it, as copyright law asks for.")
PUBLISHED = _("Everybody: credits are published. Who uploaded a file is seen in the admin.")


class _Credited(PersonalData):
    purpose = TO_CREDIT
    recipients = PUBLISHED
    basis = Basis.LEGITIMATE_INTERESTS
    decided_by_editor = True


@declare
class Pictures(_Credited):
    """The consent itself lies elsewhere: here is where to find it, and until when it holds."""

    model = Picture
    title = _("Pictures")
    people = _("Those who made a picture, own its rights or can be recognised in it.")
    purpose = _(
        "To name the makers of a picture beside it, and to show people only as long as they "
        "agree to it."
    )
    retention = Retention(
        _("As long as the picture is kept. It is withheld as soon as a consent is withdrawn.")
    )
    fields = (
        "credit",
        "rights_holder",
        "artwork_artist",
        "people_recognisable",
        "consent_reference",
        "consent_until",
        "consent_withdrawn_at",
        "uploaded_by_user",
    )
    name_fields = ("credit", "rights_holder", "artwork_artist")


@declare
class Recordings(_Credited):
    model = Recording
    title = _("Recordings")
    people = _("Those who made a recording.")
    retention = Retention(_("As long as the recording is kept."))
    fields = ("credit", "uploaded_by_user")
    name_fields = ("credit",)


@declare
class Attachments(_Credited):
    model = Attachment
    title = _("Files to download")
    people = _("Those who uploaded a file in the admin.")
    purpose = _("To know whom to ask about a file.")
    recipients = _("Those who edit files.")
    retention = Retention(_("As long as the file is kept."))
    fields = ("uploaded_by_user",)
