"""``issues/current``: the issue that a magazine's front shows."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from delivery.api.asked import Asked
from delivery.api.items import optional_names, schema_of
from delivery.api.parameters import Id, fields_parameter, locale_parameter, parameters
from delivery.api.problems import NotFound
from delivery.api.registry import Told, endpoint
from delivery.api.resources import all_fields
from magazine.api.filters import OF_MAGAZINE
from magazine.api.issues import IssueDetail, Issues
from magazine.api.magazines import Magazines

_MAGAZINE = Annotated[
    Id, Field(description="The magazine with this id, in any language; without it the first.")
]


@endpoint(
    "issues/current",
    schema_of(IssueDetail),
    parameters(
        "CurrentIssueParameters",
        {
            "locale": locale_parameter(),
            "magazine": (_MAGAZINE | None, None),
            "fields": fields_parameter(optional_names(IssueDetail)),
        },
    ),
    "The current issue",
    ("issues", *Issues.made_of),
)
def current_issue(asked: Asked) -> Told:
    """The issue that is pinned, else the newest regular one."""
    magazines, issues = Magazines(), Issues()
    found = magazines.listed(asked)
    if pk := asked.values["magazine"]:
        found = OF_MAGAZINE.narrow(found, pk)
    magazine = found.order_by("path").first()
    row = issues.loaded(magazine.ranked_issues(), asked).first() if magazine else None
    if row is None:
        raise NotFound
    if asked.values["fields"] is None:
        asked.fields = all_fields(IssueDetail)
    item = IssueDetail(row, asked, issues.around_one(row, asked))
    return Told(item.data(asked.fields), issues.last_modified([row]), [f"issues-{row.pk}"])
