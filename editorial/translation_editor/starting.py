"""Starting translations and bringing them up to date: localize asks for one right only."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpResponse
from wagtail.models import Locale, Page
from wagtail.snippets.permissions import user_can_edit_snippet_type
from wagtail_localize.models import Translation
from wagtail_localize.views.submit_translations import (
    SubmitPageTranslationView,
    SubmitSnippetTranslationView,
)
from wagtail_localize.views.update_translations import UpdateTranslationsView

from editorial.translation.approved import approved_source
from editorial.translation.taking import take_source
from editorial.translation_editor.publishing import publish_translation


def refuse_hidden(source: Any, user: Any) -> None:
    """What ``user`` may not edit is not copied to where they may."""
    if isinstance(source, Page):
        allowed = source.permissions_for_user(user).can_edit()
    else:
        allowed = user_can_edit_snippet_type(user, type(source))
    if not allowed:
        raise PermissionDenied


def refuse_foreign_tree(page: Page, locale: Locale, user: Any) -> None:
    """A translation is a new page there: ``user`` must be allowed to add it."""
    above = (one.get_translation_or_none(locale) for one in page.get_ancestors().reverse())
    nearest = next(filter(None, above), None)
    rights = nearest.specific.permissions_for_user(user) if nearest else None
    if not user.is_superuser and (rights is None or "add" not in rights.permissions):
        raise PermissionDenied


class SubmitPageView(SubmitPageTranslationView):
    def get_object(self) -> Page:
        page = super().get_object()
        refuse_hidden(page, self.request.user)
        return page

    def form_valid(self, form: Any) -> HttpResponse:
        for locale in form.cleaned_data["locales"]:
            refuse_foreign_tree(self.object, locale, self.request.user)
        return super().form_valid(form)


class SubmitSnippetView(SubmitSnippetTranslationView):
    def get_object(self) -> Any:
        snippet = super().get_object()
        refuse_hidden(snippet, self.request.user)
        return snippet


class UpdateView(UpdateTranslationsView):
    """Publishes by the rules where it is asked to publish; all of the languages, or none."""

    def get_object(self) -> Any:
        source = super().get_object()
        instance = source.get_source_instance()
        refuse_hidden(instance, self.request.user)
        if isinstance(instance, Page):
            # localize's would read the page's row, whatever that holds.
            source.update_from_db = lambda: take_source(approved_source(instance))
        return source

    def get_form(self) -> Any:
        """Without the machine: its words would be public before anybody has read them."""
        form = super().get_form()
        form.fields.pop("use_machine_translation", None)
        return form

    @transaction.atomic
    def form_valid(self, form: Any) -> HttpResponse:
        source = self.object.get_source_instance()
        if isinstance(source, Page) and form.cleaned_data["publish_translations"]:
            self._publish()
            form.cleaned_data["publish_translations"] = False
        return super().form_valid(form)

    def _publish(self) -> None:
        self.object.update_from_db()
        # Not ``self.object.translations``: they would know the source as it was before.
        for translation in Translation.objects.filter(source=self.object.pk, enabled=True):
            publish_translation(translation, self.request.user)
