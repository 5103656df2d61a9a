"""The list of pictures in the admin: what each lacks, and the way to its consent."""

from __future__ import annotations

from typing import Any

from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin.ui.tables import ButtonsColumnMixin, Column
from wagtail.admin.widgets.button import Button, ButtonWithDropdown
from wagtail.images.views.images import IndexView, TitleColumnWithFilename

from gallery.consent.buttons import consent_button, may_change
from gallery.gaps import rights_words
from gallery.models import Picture


class TitleWithButtons(ButtonsColumnMixin, TitleColumnWithFilename):
    """Title and file name, with a menu of what can be done."""

    cell_template_name = "gallery/consent/title_cell.html"

    def get_buttons(self, instance: Picture, parent_context: Any) -> list[Any]:
        if not may_change(parent_context["request"].user, instance):
            return []
        edit = Button(_("Edit"), url=self.get_link_url(instance, parent_context), icon_name="edit")
        named = _("More options for “%(title)s”") % {"title": instance.title}
        return [
            ButtonWithDropdown(
                buttons=[edit, consent_button(instance)],
                icon_name="dots-horizontal",
                attrs={"aria-label": named},
            )
        ]


class PictureIndexView(IndexView):
    """Wagtail's, with a menu and the state of the rights in its table."""

    @cached_property
    def columns(self) -> list[Any]:
        columns = []
        for column in super().columns:
            if isinstance(column, TitleColumnWithFilename):
                columns += [self._title(column), self._rights]
            else:
                columns.append(column)
        return columns

    def _title(self, column: TitleColumnWithFilename) -> TitleWithButtons:
        return TitleWithButtons(
            column.name,
            label=column.label,
            sort_key=column.sort_key,
            get_url=self.get_edit_url,
            width=column.width,
            classname=column.classname,
        )

    @property
    def _rights(self) -> Column:
        return Column("rights", label=_("Rights"), accessor=rights_words)
