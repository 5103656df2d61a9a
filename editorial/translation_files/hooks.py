"""The addresses of a job's files."""

from __future__ import annotations

from django.urls import URLPattern, path
from wagtail import hooks

from editorial.translation_files.log import register_actions
from editorial.translation_files.views import FileOutView, FileView

hooks.register("register_log_actions", register_actions)


@hooks.register("register_admin_urls")
def register_urls() -> list[URLPattern]:
    job = "translation-jobs/<int:pk>/file/"
    return [
        path(job, FileView.as_view(), name="editorial_translation_file"),
        path(f"{job}<slug:kind>/", FileOutView.as_view(), name="editorial_translation_file_out"),
    ]
