from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from delivery.public_forms import PublicForm

APPROVES = "approves"


class CommentForm(PublicForm):
    """Below a page that a guest looks at: a comment, an approval, or both at once."""

    form_name = "editorial.share_comment"
    # A guest may have something to say of every page of an issue.
    suspicious_after = 40
    refused_after = 80

    name = forms.CharField(
        label=gettext_lazy("Your name"),
        max_length=255,
        widget=forms.TextInput({"autocomplete": "name"}),
    )
    text = forms.CharField(
        label=gettext_lazy("Comment"),
        max_length=4000,
        required=False,
        widget=forms.Textarea({"rows": 5}),
    )

    def __init__(self, allows_approval: bool, *args: Any, **kwargs: Any) -> None:
        # The page around may have fields of these names.
        super().__init__(*args, **({"auto_id": "Preview_%s"} | kwargs))
        self.allows_approval = allows_approval
        self.fields["text"].required = not allows_approval

    @property
    def is_approval(self) -> bool:
        """Whether the button “I approve” was pressed, where there is one."""
        return self.allows_approval and APPROVES in self.data

    @property
    def answers(self) -> dict[str, Any]:
        # With the button: a comment and an approval in the same words are two things.
        return super().answers | {"is_approval": self.is_approval}

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        if not data.get("text") and not self.is_approval and "text" not in self.errors:
            self.add_error("text", _("Write your comment here."))
        return data
