"""To whom the way to a picture's consent is shown, and where it leads."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.widgets.button import Button
from wagtail.permissions import policy_registry

from gallery.models import Picture


def may_change(user: Any, picture: Picture) -> bool:
    """Whether ``user`` may change ``picture``, and so take it from readers as well."""
    policy = policy_registry.get_by_type(Picture)
    return policy.user_has_permission_for_instance(user, "change", picture)


def consent_button(picture: Picture) -> Button:
    """To the question that fits the state of ``picture``."""
    if picture.consent_withdrawn_at:
        label, name, icon = _("Give consent back"), "gallery_restore_consent", "rotate"
    else:
        label, name, icon = _("Withdraw consent"), "gallery_withdraw_consent", "no-view"
    return Button(label, url=reverse(name, args=[picture.pk]), icon_name=icon, priority=60)
