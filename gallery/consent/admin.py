"""The picture's form and the list of pictures, with the state of each picture's rights."""

from __future__ import annotations

from typing import Any

from django.urls import URLPattern, path
from django.utils.functional import cached_property
from wagtail import hooks
from wagtail.admin.widgets.button import Button
from wagtail.images.views.images import EditView

from gallery.consent.buttons import consent_button
from gallery.consent.history import consent_history
from gallery.consent.listing import PictureIndexView
from gallery.consent.views import RestoreView, WithdrawView
from gallery.gaps import people_gap, rights_gaps
from gallery.models import Picture


class PictureEditView(EditView):
    """Wagtail's form, which says first what the picture lacks."""

    template_name = "gallery/consent/picture_form.html"

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        return [*super().header_more_buttons, consent_button(self.object)]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        # As it is stored, not as a form that was refused would have it.
        stored = Picture.objects.get(pk=self.object.pk)
        found = dict((*rights_gaps(stored), *people_gap(stored)))
        if stored.consent_withdrawn_at:
            del found["picture-consent"]  # said already, with the day and the reason
        gaps = list(found.values())
        told = {"gaps": gaps, "stored": stored, "past": consent_history(stored)}
        return super().get_context_data(**kwargs) | told


@hooks.register("register_admin_urls")
def register_urls() -> list[URLPattern]:
    """List and form stand before Wagtail's own, since its app comes after ours."""
    place = "images/<int:picture_id>/consent"
    return [
        path("images/", PictureIndexView.as_view()),
        path("images/results/", PictureIndexView.as_view(results_only=True)),
        path("images/<int:image_id>/", PictureEditView.as_view()),
        path(f"{place}/withdraw/", WithdrawView.as_view(), name="gallery_withdraw_consent"),
        path(f"{place}/restore/", RestoreView.as_view(), name="gallery_restore_consent"),
    ]
