"""In the place of Wagtail's actions of the same names, which come first."""

from __future__ import annotations

from wagtail import hooks

from editorial.translations_along.bulk import DeleteManyWithTranslations, MoveManyWithTranslations

hooks.register("register_bulk_action", DeleteManyWithTranslations, order=10)
hooks.register("register_bulk_action", MoveManyWithTranslations, order=10)
