from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, cast

from django import forms
from django.utils.translation import get_language_info, gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminPageChooser
from wagtail.models import Page

from editorial.assignments.choosing import ColleagueField, day_field
from editorial.translation_jobs.covering import not_intended
from editorial.translation_jobs.making import order_translation
from editorial.translation_jobs.models import TranslationJob


class RootForm(forms.Form):
    """For which page and all below it; asked where the way here led past it."""

    page = forms.ModelChoiceField(
        label=_("The issue, the network or any other page"),
        help_text=_("The pages below it can be ordered along with it."),
        queryset=Page.objects.filter(depth__gt=1),
        widget=AdminPageChooser,
    )


class OrderForm(forms.Form):
    """A job for pages at and below ``root``: those of ``pages`` that are ticked."""

    language = forms.ChoiceField(label=_("Into"))
    translator = ColleagueField(
        label=_("Who translates"), required=False, empty_label=_("Nobody yet")
    )
    due = day_field(label=_("Ready by"))
    note = forms.CharField(
        label=_("Note to the translator"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    pages = forms.MultipleChoiceField(
        label=_("Pages"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Tick at least one page.")},
    )

    def __init__(
        self, *args: Any, root: Page, pages: list[Page], languages: list[str], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.root, self.known = root, {str(page.translation_key): page for page in pages}
        self._offer("language", [(code, _called(code)) for code in languages])
        asked = self.initial.get("language")
        language = asked if asked in languages else languages[0]
        left_out = not_intended((page.translation_key for page in pages), language)
        choices = [
            (key, _indented(root, page, page.translation_key in left_out))
            for key, page in self.known.items()
        ]
        self._offer("pages", choices)
        ticked = [key for key, page in self.known.items() if page.translation_key not in left_out]
        self.initial = {**self.initial, "language": language, "pages": ticked}

    def _offer(self, name: str, choices: list[tuple[str, str]]) -> None:
        cast(forms.ChoiceField, self.fields[name]).choices = choices

    def order(self, user: Any) -> TranslationJob:
        said = self.cleaned_data
        return order_translation(
            self.root,
            [self.known[key] for key in said["pages"]],
            said["language"],
            said["translator"],
            said["due"],
            said["note"],
            user,
        )


class JobForm(forms.ModelForm):
    """What may change while a job is under way."""

    translator = ColleagueField(
        label=_("Who translates"), required=False, empty_label=_("Nobody yet")
    )
    due = day_field(label=_("Ready by"))

    class Meta:
        model = TranslationJob
        fields = ["translator", "due", "note"]
        widgets = {"note": forms.Textarea(attrs={"rows": 3})}


class TextsForm(forms.Form):
    """Words of small records, each with its original above it.

    ``held`` are the records whose words are not changed now, and why; ``before`` what the
    same words were translated to elsewhere, by the name of the text.
    """

    def __init__(
        self,
        *args: Any,
        texts: list[Any],
        held: Mapping[Any, str],
        before: Mapping[str, str],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.texts = {text.name: text for text in texts}
        self.held: dict[str, str] = {}
        for name, text in self.texts.items():
            column = text.column
            long = column.max_length is None or column.max_length > 255
            self.fields[name] = forms.CharField(
                label=column.verbose_name,
                required=False,
                initial=text.said,
                max_length=column.max_length,
                widget=forms.Textarea(attrs={"rows": 3}) if long else forms.TextInput,
            )
            if words := before.get(name):
                sentence = gettext("Said before: “%(words)s”")
                self.fields[name].help_text = sentence % {"words": words}
            if why := held.get((text.row.kind, text.row.record)):
                self._hold(name, why)

    def _hold(self, name: str, why: str) -> None:
        self.held[name] = why
        self.fields[name].help_text = why
        self.fields[name].widget.attrs["readonly"] = True

    def clean(self) -> dict[str, Any]:
        """Words for what is held are refused, not left out: somebody has written them."""
        for name, why in self.held.items():
            if name in self.data and self.cleaned_data.get(name) != self.texts[name].said:
                self.add_error(name, why)
        return self.cleaned_data

    def groups(self) -> Iterator[tuple[Any, Any]]:
        """Each text with its field."""
        for name, text in self.texts.items():
            yield text, self[name]


def _called(code: str) -> str:
    return str(get_language_info(code)["name_translated"])


def _indented(root: Page, page: Page, is_left_out: bool) -> str:
    title = page.get_admin_display_title()
    if is_left_out:
        title = gettext("%(title)s (not intended)") % {"title": title}
    return "– " * (page.depth - root.depth) + title
