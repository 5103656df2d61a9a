"""What the forms of the network's pages show, in the order in which an editor fills them in."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, PageChooserPanel
from wagtail.models import Page

from editorial.panels import SharedPanel
from network.events.panel import TimesPanel

EVERYWHERE = _("The same in every language")

INDEX = [
    *Page.content_panels,
    FieldPanel("introduction", help_text=_("One or two sentences above the list of networks.")),
]

NETWORK = [
    *Page.content_panels,
    FieldPanel("lead"),
    SharedPanel(
        [
            InlinePanel(
                "regions",
                label=_("Region"),
                heading=_("Regions"),
                help_text=_("All in which the network works: readers find it by them."),
            ),
            FieldRowPanel([FieldPanel("openness"), FieldPanel("languages")]),
            FieldRowPanel([FieldPanel("founded"), FieldPanel("term")]),
            InlinePanel(
                "links",
                label=_("Link"),
                heading=_("Links"),
                help_text=_(
                    "The network's own site, groups and articles. What has a name and no "
                    "address is shown without a link."
                ),
            ),
            FieldPanel("picture", help_text=_("Opens the page, below the lead.")),
            FieldPanel("reviewed_on"),
        ],
        heading=EVERYWHERE,
        icon="globe",
    ),
    FieldPanel(
        "background",
        help_text=_(
            "How the network began and what it is for. The heading “Background” stands above "
            "it by itself, unless the text begins with one of its own."
        ),
    ),
    FieldPanel(
        "actions",
        help_text=_(
            "What the network does. The heading “What we do” stands above it by itself, "
            "unless the text begins with one of its own."
        ),
    ),
    FieldPanel("joining"),
]

PROJECT = [
    *Page.content_panels,
    FieldPanel("lead"),
    SharedPanel(
        [
            FieldRowPanel([FieldPanel("start_year"), FieldPanel("end_year")]),
            InlinePanel(
                "funders",
                label=_("Funder"),
                heading=_("Funders"),
                help_text=_("In each row a funder from the list, or an organisation."),
            ),
            FieldPanel("lead_organisation"),
            InlinePanel("partners", label=_("Partner"), heading=_("Partners")),
            InlinePanel("regions", label=_("Region"), heading=_("Regions")),
            InlinePanel(
                "other_networks",
                label=_("Network"),
                heading=_("Other networks"),
                help_text=_("Those that take part besides. The project stands on their pages too."),
            ),
            FieldPanel("website"),
            FieldPanel("picture", help_text=_("Opens the page, below the lead.")),
        ],
        heading=EVERYWHERE,
        icon="globe",
    ),
    FieldPanel("body"),
]

PLAN = [
    *Page.content_panels,
    FieldPanel("lead"),
    SharedPanel(
        [
            FieldRowPanel([FieldPanel("kind"), FieldPanel("status")]),
            FieldRowPanel([FieldPanel("start_year"), FieldPanel("end_year")]),
            FieldPanel(
                "comments_until", help_text=_("Of a plan that is open for comment: the last day.")
            ),
            FieldRowPanel([FieldPanel("approved_on"), FieldPanel("approved_by")]),
            PageChooserPanel(
                "superseded_by",
                help_text=_("The plan that came after this one. Readers are led to it."),
            ),
        ],
        heading=EVERYWHERE,
        icon="globe",
    ),
    FieldPanel("body"),
    FieldPanel(
        "attachment",
        help_text=_("Of this language. The link tells its type, size and language by itself."),
    ),
    FieldPanel("website"),
]

EVENT = [
    *Page.content_panels,
    FieldPanel("lead"),
    TimesPanel(heading=_("Times"), icon="date"),
    SharedPanel(
        [
            FieldRowPanel([FieldPanel("kind"), FieldPanel("mode")]),
            FieldPanel("audience"),
            FieldRowPanel([FieldPanel("place"), FieldPanel("municipality")]),
            FieldPanel("place_features"),
            FieldPanel("online_url"),
            FieldPanel("languages"),
            FieldPanel("is_free"),
            FieldPanel("organiser"),
            FieldPanel("enrolment_url"),
            FieldRowPanel([FieldPanel("enrolment_from"), FieldPanel("enrolment_until")]),
            FieldPanel("picture"),
        ],
        heading=EVERYWHERE,
        icon="globe",
    ),
    FieldPanel("price"),
    FieldPanel("place_notes"),
    FieldPanel("body"),
]
