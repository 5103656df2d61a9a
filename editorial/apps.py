from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EditorialConfig(AppConfig):
    name = "editorial"
    verbose_name = _("Editorial desk")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from wagtail.models import Page
        from wagtail.permissions import register_permission_policy

        from editorial import checks  # noqa: F401 - registers itself
        from editorial.assignments import given  # noqa: F401 - registers itself
        from editorial.glossary import checks as of_glossary  # noqa: F401 - registers itself
        from editorial.machine_translation import made  # noqa: F401 - registers itself
        from editorial.personal_data import accounts, office  # noqa: F401 - declare themselves
        from editorial.preview import personal_data  # noqa: F401 - declares itself
        from editorial.readiness.counts import follow_pages
        from editorial.releases import announcing  # noqa: F401 - registers itself
        from editorial.releases.freezing import follow_pages as freeze_pages
        from editorial.roles.base_rights import register_base_rights
        from editorial.roles.policy import GivenPagesPolicy
        from editorial.translation_editor.titles import follow_titles
        from editorial.translation_jobs.freshness import follow_originals
        from editorial.translation_jobs.gone import follow_deletions
        from editorial.workflow.following import follow_into_translations

        register_base_rights()
        register_permission_policy(Page, GivenPagesPolicy(Page))
        follow_pages()
        freeze_pages()
        follow_titles()
        follow_originals()
        follow_deletions()
        follow_into_translations()
