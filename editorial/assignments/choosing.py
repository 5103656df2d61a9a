"""Choosing a colleague and a day, in any form that gives work."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth import get_user_model
from django.db.models import Q, QuerySet
from wagtail.admin.widgets import AdminDateInput

from editorial.assignments.log import called


def colleagues() -> QuerySet[Any]:
    """Who can be given work: whoever enters the admin, by name."""
    users = get_user_model()._default_manager.filter(is_active=True)
    enter = Q(groups__permissions__codename="access_admin") | Q(is_superuser=True)
    found = users.filter(pk__in=users.filter(enter).values("pk"))
    return found.order_by("last_name", "first_name", "pk")


class ColleagueField(forms.ModelChoiceField):
    """One of the office, by the name that colleagues know."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(queryset=get_user_model()._default_manager.none(), **kwargs)
        self.queryset = colleagues()

    def label_from_instance(self, obj: Any) -> str:
        return called(obj)


def day_field(**kwargs: Any) -> forms.DateField:
    return forms.DateField(widget=AdminDateInput, required=False, **kwargs)
