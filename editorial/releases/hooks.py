"""The words of the history, and doors that ask before they let a page out by itself."""

from __future__ import annotations

from wagtail import hooks

from editorial.releases.log import register_actions

hooks.register("register_log_actions", register_actions)
