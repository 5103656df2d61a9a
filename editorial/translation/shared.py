"""A fact lives once: what the source says, every translation says, at once."""

from __future__ import annotations

import re
from typing import Any, ClassVar, Self

from django.conf import settings
from django.db import models, transaction
from django.db.models import Case, Value, When
from django.utils.text import slugify
from taggit.managers import TaggableManager
from wagtail.coreutils import find_available_slug
from wagtail.models import Locale


class SharedFactsMixin(models.Model):
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
        pages = type(self)._default_manager.filter(
            translation_key=self.translation_key, alias_of=None
        )
        # A subquery: a join would lock the row of the language as well.
        default = Locale.objects.filter(language_code=settings.LANGUAGE_CODE)
        default_first = Case(When(locale__in=default, then=Value(0)), default=Value(1))
        source = (pages.select_for_update() if lock else pages).order_by(default_first, "pk").first()
        return self if source is None or source.pk == self.pk else source

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

    def shared_form_fields(self) -> list[str]:
        """The names under which the editor's form knows the facts."""
        relations = {tags.through: tags.name for tags in self._meta.get_fields() if _is_tags(tags)}
        names = []
        for name in self.shared_fields:
            model = self._meta.get_field(name).related_model
            names.append(relations.get(model, name))
        return names

    def shared_content(self) -> dict[str, Any]:
        """The facts as a revision's content holds them."""
        content = self.serializable_data()
        return {name: content[name] for name in self.shared_fields}

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


def may_speak_for(source: SharedFactsMixin, translation: SharedFactsMixin) -> bool:
    """Whether what ``source`` says may stand in ``translation``.

    What readers see changes by publishing only: an unpublished source is anybody's draft.
    """
    return source.live or not translation.live


def copy_facts(source: SharedFactsMixin, target: SharedFactsMixin) -> list[str]:
    """Make ``target`` say what ``source`` says; the names of what it said otherwise."""
    changed = [name for name in source.shared_fields if _fact(source, name) != _fact(target, name)]
    for name in changed:
        field = source._meta.get_field(name)
        if field.one_to_many:
            source.copy_child_relation(name, target)
        else:
            setattr(target, field.attname, getattr(source, field.attname))
    return changed


def share_facts(source: SharedFactsMixin, translation: SharedFactsMixin) -> None:
    """Write the source's facts to a translation's row and to its newest revision."""
    changed = copy_facts(source, translation)
    if "title" in changed:
        translation.draft_title = translation.title
        changed.append("draft_title")
    if changed:
        # Nothing but the facts: words saved meanwhile stay.
        translation.save(update_fields=changed, clean=False)
    revision, facts = translation.latest_revision, translation.shared_content()
    if revision and facts.items() - revision.content.items():
        revision.content |= facts
        revision.save(update_fields=["content"])


def _is_tags(field: Any) -> bool:
    return isinstance(field, TaggableManager)


def _fact(page: SharedFactsMixin, name: str) -> Any:
    field = page._meta.get_field(name)
    if not field.one_to_many:
        return getattr(page, field.attname)
    own = {field.related_model._meta.pk.attname, field.remote_field.attname}
    columns = [c.attname for c in field.related_model._meta.concrete_fields if c.attname not in own]
    rows = ([getattr(row, column) for column in columns] for row in getattr(page, name).all())
    # Rows without an order come as the database likes; those with one carry it.
    return sorted(rows, key=str)
