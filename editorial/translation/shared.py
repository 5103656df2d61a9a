"""A fact lives once: what the source says, every translation says, at once."""

from __future__ import annotations

import json
import re
from typing import Any, ClassVar, Self

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction
from django.utils.text import slugify
from taggit.managers import TaggableManager
from wagtail.coreutils import find_available_slug
from wagtail.models import Page

from delivery.page_base import PageBase
from editorial.translation.facts import copy_facts, may_speak_for, share_facts
from editorial.translation.sources import source_at_hand, source_first


class SharedFactsMixin(PageBase):
    """A page whose ``shared_fields`` are facts: written on the source, copied to the rest.

    The source is the page in the default language, without one the oldest. Its row is
    copied to the row and the newest revision of every translation in the transaction that
    saves it; a translation takes them from there whenever it is saved or read from a
    revision, so an old revision cannot bring old facts back.
    """

    #: Names of fields and of child relations that say the same in every language.
    shared_fields: ClassVar[tuple[str, ...]] = ()
    #: Names of fields that each language edition has for itself.
    own_fields: ClassVar[tuple[str, ...]] = ()

    class Meta:
        abstract = True

    def get_source(self, lock: bool = False) -> Self:
        """The page that holds the facts: a fresh row from the database, or this page.

        ``lock`` keeps its row as it is until the transaction ends.
        """
        source = None if lock else source_at_hand(self)
        if source is None and self._speaks_the_default_language():
            if lock:
                list(Page.objects.filter(pk=self.pk).select_for_update().values_list("pk"))
            return self
        if source is None:
            pages = type(self)._default_manager.filter(translation_key=self.translation_key)
            source = source_first(pages.select_for_update() if lock else pages).first()
        return self if source is None or source.pk == self.pk else source

    def _speaks_the_default_language(self) -> bool:
        """Then it is the source itself: there is one page a language."""
        is_there = self.pk and self.alias_of_id is None
        return bool(is_there) and self.locale.language_code == settings.LANGUAGE_CODE

    def is_source(self) -> bool:
        """Whether this page is the one whose facts count."""
        return self.get_source() is self

    def save(self, *args: Any, **kwargs: Any) -> None:
        if kwargs.get("update_fields") is not None:
            return super().save(*args, **kwargs)
        with transaction.atomic():
            source = self.get_source(lock=True)
            if source is not self:
                self._take_from(source)
            super().save(*args, **kwargs)
            if source is self:
                self._share()

    def with_content_json(self, content: dict[str, Any]) -> Self:
        page = super().with_content_json(content)
        source = page.get_source()
        if source is not page:
            copy_facts(source if may_speak_for(source, self) else self, page)
        return page

    def other_languages(self) -> list[Self]:
        """The rows of this page in the other languages, drafts included."""
        pages = type(self)._default_manager.filter(translation_key=self.translation_key)
        return list(pages.filter(alias_of=None).exclude(pk=self.pk))

    @classmethod
    def shared_form_fields(cls) -> list[str]:
        """The names under which the editor's form knows the facts."""
        tags = [field for field in cls._meta.get_fields() if isinstance(field, TaggableManager)]
        # A form shows tags by their manager, a revision by the rows behind it.
        managers = {field.through: field.name for field in tags}
        models = {name: cls._meta.get_field(name).related_model for name in cls.shared_fields}
        return [managers.get(model, name) for name, model in models.items()]

    def shared_content(self) -> dict[str, Any]:
        """The facts as a revision's content holds them."""
        content = self.serializable_data()
        facts = {name: content[name] for name in self.shared_fields}
        return json.loads(json.dumps(facts, cls=DjangoJSONEncoder))

    def _share(self) -> None:
        for translation in self.other_languages():
            if may_speak_for(self, translation):
                share_facts(self, translation)

    def _take_from(self, source: Self) -> None:
        if may_speak_for(source, self):
            copy_facts(source, self)
        if not self.first_published_at and self.title != source.title:
            self._follow_title(source)

    def _follow_title(self, source: Self) -> None:
        # A copy starts with the source's slug; nobody has chosen that, nor one that an
        # earlier title gave. Once the page has been public its address stays.
        titles = type(self)._default_manager.filter(pk=self.pk).values_list("title", flat=True)
        given = "|".join(re.escape(slug) for slug in (source.slug, *map(slugify, titles)) if slug)
        if re.fullmatch(rf"({given})(-\d+)?", self.slug) and (slug := slugify(self.title)):
            self.slug = find_available_slug(self.get_parent(), slug, ignore_page_id=self.pk)
