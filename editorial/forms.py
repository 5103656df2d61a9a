"""The form in which Wagtail's editor shows a page of ours."""

from __future__ import annotations

from typing import Any

from django.utils.functional import cached_property
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.coreutils import find_available_slug

from editorial.readiness.registry import blocking
from editorial.releases.holding import why_held
from editorial.visible import VisibleWordsForm
from editorial.workflow.past import why_not_past


class EditorialPageForm(VisibleWordsForm, WagtailAdminPageForm):
    """Asks the readiness checks before publishing, and offers facts on the source only."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "slug" in self.fields:
            # The page makes one of its title, and an issue's title is made for it.
            self.fields["slug"].required = False
        if self.is_translation:
            self._drop_facts()

    @cached_property
    def is_translation(self) -> bool:
        """Whether the page takes its facts from another language."""
        return self.instance.pk is not None and not self.instance.is_source()

    @property
    def is_publishing(self) -> bool:
        return "action-publish" in self.data and not self.is_deferred_validation

    def clean(self) -> dict[str, Any]:
        # Before Wagtail refuses a slug that is taken: ours gives way.
        slug = self.cleaned_data.get("slug")
        taken = slug and not self.instance._slug_is_available(slug, self.parent_page, self.instance)
        if taken:
            self.cleaned_data["slug"] = find_available_slug(
                self.parent_page, slug, ignore_page_id=self.instance.pk
            )
        return super().clean()

    def is_valid(self) -> bool:
        """Whether the form may be saved; when it publishes, whether the page is ready.

        The refusal stands in the form, so that it comes back with everything typed.
        """
        valid = super().is_valid()
        if valid and self.is_publishing:
            self._ask_readiness()
        return valid and not self.errors

    def _ask_readiness(self) -> None:
        page = self.save(commit=False)
        if page.pk is None:
            page._cached_parent_obj = self.parent_page
        for sentence in filter(None, [why_not_past(page), why_held(page)]):
            self.add_error(None, sentence)
        for problem in blocking(page):
            where = problem.where if problem.where in self.fields else None
            self.add_error(where, str(problem.message))

    def _drop_facts(self) -> None:
        for name in self.instance.shared_form_fields():
            self.fields.pop(name, None)
            self.formsets.pop(name, None)
