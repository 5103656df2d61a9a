"""What the forms of the magazine's pages show, in the order in which an editor fills them in."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Page

from editorial.panels import SharedPanel
from magazine.colour_choice import ColourChoice
from magazine.cover_panel import WovenCoverPanel

EVERYWHERE = _("The same in every language")
ONE_LINE = _("One line, at most 255 characters.")

MAGAZINE = [
    *Page.content_panels,
    FieldPanel("subtitle", help_text=ONE_LINE, icon="title"),
    FieldPanel(
        "description",
        help_text=_(
            "What the magazine is about, in one or two sentences: for readers and search engines."
        ),
    ),
    FieldPanel("issn", icon="key"),
    SharedPanel(
        [
            FieldRowPanel(
                [
                    FieldPanel("publisher"),
                    FieldPanel("frequency", help_text=_("A number, such as 4.")),
                ]
            ),
            FieldPanel("pinned_issue"),
        ],
        heading=EVERYWHERE,
        icon="globe",
    ),
]

SECTION = [
    *Page.content_panels,
    FieldPanel(
        "description",
        help_text=_("One or two sentences below the name of the section and in lists."),
    ),
    SharedPanel(
        [
            FieldPanel(
                "colour",
                widget=ColourChoice,
                help_text=_(
                    "The colour and the band of the section, wherever it is named. Every "
                    "section has its own."
                ),
            ),
            FieldPanel("order"),
            FieldPanel("lists_albums"),
        ],
        heading=EVERYWHERE,
        icon="globe",
    ),
]

ISSUE = [
    SharedPanel(
        [
            FieldRowPanel([FieldPanel("number", required_on_save=True), FieldPanel("year")]),
            FieldRowPanel([FieldPanel("cover_date"), FieldPanel("is_special")]),
            FieldPanel("cover"),
            WovenCoverPanel(),
            FieldPanel(
                "scanned_original",
                help_text=_("The printed issue as a file, for readers to download."),
            ),
            FieldPanel("lists_untranslated"),
            FieldPanel("translations_go_out"),
        ],
        heading=EVERYWHERE,
        icon="globe",
    ),
    FieldPanel("theme", help_text=_("A few words, shown beside the number."), icon="title"),
    FieldPanel("foreword", help_text=_("Opens the issue, above its contents.")),
]

ARTICLE = [
    *Page.content_panels,
    FieldPanel("subtitle", help_text=ONE_LINE, icon="title"),
    FieldPanel(
        "lead",
        help_text=_(
            "One or two sentences. They open the article and stand below its title in lists."
        ),
    ),
    SharedPanel(
        [
            FieldPanel("section", widget=forms.Select),
            InlinePanel("contributors", label=_("Contributor"), heading=_("Byline")),
            FieldPanel(
                "picture",
                help_text=_("Opens the article and stands beside its title in lists."),
            ),
            FieldPanel("keywords"),
            FieldPanel("project"),
        ],
        heading=EVERYWHERE,
        icon="globe",
    ),
    FieldPanel("body", icon="doc-full"),
    # Rare: opened by who needs it.
    FieldPanel("corrections", icon="history", classname="collapsed"),
]

ARTICLE_PROMOTED = [
    *Page.promote_panels,
    MultiFieldPanel([FieldPanel("date_modified")], heading=_("Dates"), icon="calendar"),
    SharedPanel(
        [
            InlinePanel(
                "related_items",
                label=_("Page"),
                heading=_("Related pages"),
                help_text=_(
                    "Stand below the article. Without any, readers get articles of the same "
                    "section, keywords or contributors."
                ),
            ),
            FieldPanel("easy_version_of", widget=forms.Select),
            FieldPanel(
                "legacy_url",
                help_text=_("Where the article stood on an earlier site, with https://."),
            ),
        ],
        heading=_("Connections, the same in every language"),
        icon="link",
    ),
]
