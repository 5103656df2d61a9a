from __future__ import annotations

from typing import Any, cast

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateInput

from editorial.assignments.assigning import assign
from editorial.assignments.choosing import ColleagueField, colleagues, day_field
from editorial.assignments.models import Assignment, Track
from editorial.visible import VisibleWordsForm
from magazine.models import IssuePage, IssuePlan, MagazinePage, PlannedArticle
from magazine.published import sections_under


class PlannedArticleForm(VisibleWordsForm):
    """An article of the plan, with who writes it by when: the assignment of its text."""

    writer = ColleagueField(label=_("Who writes it"), required=False)
    due = day_field(
        label=_("Text ready by"), help_text=_("Empty: as the plan of the issue says, if it does.")
    )

    class Meta:
        model = PlannedArticle
        fields = ["working_title", "section", "notes", "length", "pictures_wanted"]
        widgets = {
            "notes": forms.Textarea(attrs={"rows": 3}),
            "pictures_wanted": forms.Textarea(attrs={"rows": 2}),
        }

    def __init__(self, *args: Any, magazine: MagazinePage, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["section"].queryset = sections_under(magazine)
        self.fields["writer"].queryset = colleagues()
        self.text = self._assignment()
        if self.text:
            self.initial |= {"writer": self.text.person_id, "due": self.text.due}

    def _assignment(self) -> Assignment | None:
        rows = Assignment.objects.of([self.instance.key]).filter(track=Track.TEXT)
        return rows.first() if self.instance.pk else None

    def assign(self, user: Any) -> None:
        """Give the text to whom the form names, by its date or the one of the issue's plan."""
        due = self.cleaned_data["due"]
        if due is None and self.text is None:
            due = deadline_of(self.instance.issue_key)
        assign(self.instance.key, Track.TEXT, self.cleaned_data["writer"], due, user=user)


def deadline_of(issue_key: Any) -> Any:
    """The day by which the texts of an issue have to be there; None where its plan says none."""
    return IssuePlan.objects.filter(issue_key=issue_key).values_list("deadline", flat=True).first()


class IssuePlanForm(VisibleWordsForm):
    class Meta:
        model = IssuePlan
        fields = ["planned_on", "deadline", "notes"]
        widgets = {
            "planned_on": AdminDateInput,
            "deadline": AdminDateInput,
            "notes": forms.Textarea(attrs={"rows": 3}),
        }


class IssueField(forms.ModelChoiceField):
    """An issue by its name: "2/2026", with its theme where it has one."""

    def label_from_instance(self, obj: Any) -> str:
        return f"{obj.title} {obj.theme}".strip()


class HoldOverForm(forms.Form):
    """Asks for the issue in which something comes instead; empty where ideas may wait."""

    issue = IssueField(queryset=IssuePage.objects.none(), label=_("Issue"))

    def __init__(self, *args: Any, issues: QuerySet[IssuePage], may_wait: bool, **kwargs: Any):
        super().__init__(*args, **kwargs)
        field = cast(IssueField, self.fields["issue"])
        field.queryset, field.required = issues, not may_wait
        field.empty_label = _("No issue yet: keep it among the ideas") if may_wait else None
