"""The accounts of those who work in the admin, whatever user model the host has."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import Q, QuerySet, Value
from django.db.models.functions import Coalesce, Concat
from django.utils.translation import gettext_lazy as _

from editorial.personal_data.bases import Basis
from editorial.personal_data.declaration import PersonalData
from editorial.personal_data.registry import declare
from editorial.personal_data.retention import Retention

User = get_user_model()
NAMES = ("first_name", "last_name")
_FIELDS = (User.USERNAME_FIELD, *NAMES, "email", "date_joined", "last_login")


def _has(*names: str) -> bool:
    return set(names) <= {field.name for field in User._meta.get_fields()}


@declare
class Accounts(PersonalData):
    """Found by address and by name; a closed account is erased some time after its last use."""

    model = User
    title = _("Accounts of the editorial office")
    people = _("Those who write, edit, translate and coordinate here.")
    purpose = _("To let them in, with the rights of their task, and to know who changed what.")
    recipients = _("Those who maintain the site, and colleagues, who see names.")
    basis = Basis.LEGITIMATE_INTERESTS
    retention = Retention(
        _("A closed account is erased %(period)s after it was last used."),
        days=365,
        since="last_login",
    )
    fields = tuple(name for name in _FIELDS if _has(name))
    also = {
        "wagtailusers.UserProfile.avatar": _("profile picture"),
        "wagtailusers.UserProfile.user": _("settings of the admin"),
        "editorial.Assignment.person": _("work given to them"),
        "editorial.TranslationJob.translator": _("work given to them"),
        "editorial.TranslationJob.made_by": _("who ordered a translation"),
        "editorial.ReleaseStep.user": _("what they did with the release of an issue"),
        "wagtailcore.APIToken.user": _("keys for programs"),
    }
    address_fields = ("email",) if _has("email") else ()

    def by_name(self, name: str) -> Q | None:
        if not _has(*NAMES) or not name.strip():
            return None
        named = User._base_manager.annotate(whole=Concat(NAMES[0], Value(" "), NAMES[1]))
        return Q(pk__in=named.filter(whole__iexact=" ".join(name.split())).values("pk"))

    def telling(self, row: Any) -> list[str]:
        whole = [getattr(row, name, "") for name in NAMES]
        return [getattr(row, "email", ""), " ".join(whole) if all(whole) else ""]

    def due(self, now: Any) -> QuerySet[Any]:
        """Never an open account, however long nobody has used it."""
        rows = User._default_manager.filter(is_active=False)
        if self.days is None or not _has("last_login", "date_joined"):
            return rows.none()
        used = Coalesce("last_login", "date_joined")
        return rows.annotate(used=used).filter(used__lt=now - self.period)
