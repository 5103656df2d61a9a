from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Problem:
    """Something that an editor should mend.

    ``code`` names it for tests and the API, ``message`` tells the editor what to do,
    ``where`` is the field it belongs to ("" for the page as a whole), ``block`` the id of the
    block in it. ``record`` is what has to be mended where that is not the page itself, such
    as a picture on it.
    """

    code: str
    message: str | Promise
    where: str = ""
    blocks: bool = True
    record: Any = None
    block: str = ""


Check = Callable[[Any], Iterable[Problem]]


@dataclass(frozen=True)
class _Registered:
    model: type
    function: Check
    blocks: bool


_checks: list[_Registered] = []


def check(model: type, blocks: bool = True) -> Callable[[Check], Check]:
    """Register a check for pages of ``model``, a class or a mixin.

    The check gets the page as a revision holds it, perhaps unsaved, and yields what is
    wrong with it. With ``blocks=False`` all that it yields are warnings, and who publishes
    does not wait for it.
    """

    def register(function: Check) -> Check:
        one = _Registered(model, function, blocks)
        if one not in _checks:
            _checks.append(one)
        return function

    return register


def registered_checks() -> list[Check]:
    """All checks in the order of their registration."""
    return [one.function for one in _checks]


def problems_of(page: Any) -> list[Problem]:
    """What every check has to say about ``page``, what blocks first."""
    return _told_by(_checks, page)


def blocking(page: Any) -> list[Problem]:
    """The problems that keep ``page`` from being published."""
    asked = (one for one in _checks if one.blocks)
    return [problem for problem in _told_by(asked, page) if problem.blocks]


def warnings_of(page: Any) -> list[Problem]:
    """The problems that an editor may decide to live with."""
    return [problem for problem in problems_of(page) if not problem.blocks]


def _told_by(checks: Iterable[_Registered], page: Any) -> list[Problem]:
    found: list[Problem] = []
    for one in checks:
        if isinstance(page, one.model):
            told = _run(one.function, page)
            found += told if one.blocks else [replace(problem, blocks=False) for problem in told]
    return sorted(found, key=lambda problem: not problem.blocks)


def _run(function: Check, page: Any) -> list[Problem]:
    # A check that fails must not let a page through, nor silence the others.
    try:
        return list(function(page))
    except Exception:
        logger.exception("The readiness check %s failed", function.__qualname__)
        message = _("The check “%(name)s” failed. Tell the site's maintainer.")
        return [Problem("check-failed", message % {"name": function.__name__})]
