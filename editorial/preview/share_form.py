from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import get_language_info, gettext_lazy
from django.utils.translation import gettext as _
from wagtail.admin.widgets import AdminDateInput
from wagtail.models import Page

from editorial.preview.rights import may_share, may_share_whole
from editorial.preview.scope import whole_of
from editorial.preview.share_links import DAYS, MOST_DAYS, ShareLink

PAGE, WHOLE = "page", "whole"


class ShareForm(forms.ModelForm):
    """A new link for ``page``, or for all that goes out with it; made by ``user``."""

    what = forms.ChoiceField(label=gettext_lazy("What it opens"), widget=forms.RadioSelect)
    language = forms.ChoiceField(label=gettext_lazy("Language"))
    until = forms.DateField(label=gettext_lazy("Valid until"), widget=AdminDateInput)

    class Meta:
        model = ShareLink
        fields = ("recipient", "allows_approval")

    field_order = ("what", "language", "until", "recipient", "allows_approval")

    def __init__(self, *args: Any, page: Any, user: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user, self.whole = user, whole_of(page)
        self.pages = _editions_for(user, page)
        choices = [(PAGE, _("Only “%(title)s”") % {"title": page.get_admin_display_title()})]
        if self.whole and may_share_whole(user, self.whole):
            named = {"title": self.whole.get_admin_display_title()}
            choices.append((WHOLE, _("“%(title)s” and all that goes out with it") % named))
        self._offer("what", choices, WHOLE if self.whole == page and choices[1:] else PAGE)
        self._offer("language", [(code, _called(code)) for code in self.pages], _code(page))
        self.fields["until"].initial = timezone.localdate() + timedelta(days=DAYS)

    def clean_until(self) -> date:
        until: date = self.cleaned_data["until"]
        days = (until - timezone.localdate()).days
        if days < 0:
            raise forms.ValidationError(_("Choose today or a later day."))
        if days > MOST_DAYS:
            raise forms.ValidationError(_("A link holds for a year at most."))
        return until

    def save(self, commit: bool = True) -> ShareLink:
        self.instance.is_whole = self.cleaned_data["what"] == WHOLE
        self.instance.page = self._page()
        self.instance.created_by = self.user
        # To the end of that day, here.
        end = datetime.combine(self.cleaned_data["until"] + timedelta(days=1), time.min)
        self.instance.expires_at = timezone.make_aware(end) - timedelta(seconds=1)
        return super().save(commit)

    def _page(self) -> Page:
        language = self.cleaned_data["language"]
        if not self.instance.is_whole or self.whole is None:
            return self.pages[language]
        return _editions_for(self.user, self.whole).get(language, self.whole)

    def _offer(self, name: str, choices: list[tuple[str, str]], initial: str) -> None:
        field: Any = self.fields[name]
        field.choices, field.initial = choices, initial


def _editions_for(user: Any, page: Page) -> dict[str, Page]:
    """The editions of ``page`` that ``user`` may share, by language."""
    rows = Page.objects.filter(translation_key=page.translation_key, alias_of=None)
    found = [row.specific for row in rows.select_related("locale")]
    return {_code(one): one for one in found if may_share(user, one)}


def _code(page: Page) -> str:
    return str(page.locale.language_code)


def _called(code: str) -> str:
    return str(get_language_info(code)["name_translated"])
