"""What pictures that come in together have in common, asked once."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.collections import BaseCollectionMemberForm
from wagtail.admin.widgets import AdminDateInput
from wagtail.images.forms import formfield_for_dbfield
from wagtail.permissions import policy_registry

from gallery.keyword_field import KeywordsField
from gallery.many.albums import AlbumField
from gallery.models import Picture
from gallery.picture_rules import rights_problems

SHARED = (
    "credit",
    "rights_holder",
    "license",
    "permission_until",
    "people_recognisable",
    "consent_reference",
    "consent_until",
    "keywords",
    "collection",
)


class SharedForm(BaseCollectionMemberForm):
    """The facts that hold for every picture of the batch, and the album they go into."""

    def __init__(self, *args: Any, user: Any, **kwargs: Any) -> None:
        super().__init__(*args, user=user, **kwargs)
        self.fields["keywords"] = KeywordsField()
        self.fields["album"] = AlbumField(
            user=user,
            required=False,
            help_text=_(
                "The pictures go to the end of the album’s newest draft. Readers see them there "
                "when the album is published."
            ),
        )

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        for field, problem in rights_problems(data, self.changed_data):
            self.add_error(field, problem)
        return data

    @property
    def permission_policy(self) -> Any:
        return policy_registry.get_by_type(Picture)

    class Meta:
        model = Picture
        fields = SHARED
        widgets = {
            "permission_until": AdminDateInput,
            "consent_until": AdminDateInput,
        }
        formfield_callback = formfield_for_dbfield
