"""The addresses of translation jobs, and the ways to them."""

from __future__ import annotations

from wagtail import hooks

from editorial.translation_jobs.log import register_actions

hooks.register("register_log_actions", register_actions)
