"""Editor's forms with the rules of networks."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext as _

from editorial.forms import EditorialPageForm


class NetworkChildForm(EditorialPageForm):
    """For pages under an index or a network, where some addresses are taken."""

    def clean_slug(self) -> str:
        from network.models.addresses import RESERVED_SLUGS

        slug = self.cleaned_data["slug"]
        if slug in RESERVED_SLUGS:
            raise forms.ValidationError(
                _("“%(slug)s” is an address of the network itself. Choose another.")
                % {"slug": slug}
            )
        return slug
