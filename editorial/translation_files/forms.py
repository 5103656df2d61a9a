from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from editorial.translation_files.reading import refuse_large


class FileForm(forms.Form):
    """A file that comes back."""

    file = forms.FileField(
        label=_("The file with the translations"),
        help_text=_("The PO or XLIFF file that was taken along here, with the words filled in."),
        error_messages={
            "required": _("Choose the file that was taken along here."),
            "empty": _("The file is empty. Choose the one that was taken along here."),
        },
        widget=forms.FileInput(attrs={"accept": ".po,.xlf,.xliff"}),
    )

    def content(self) -> bytes:
        """Raises ``FileRefused`` before a file that is too large is read."""
        file: Any = self.cleaned_data["file"]
        refuse_large(file.size)
        return bytes(file.read())
