from django.apps import AppConfig


class HomeConfig(AppConfig):
    name = "website.home"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from delivery.sitemap import keep_out
        from website.home import rights  # noqa: F401 - registers itself
        from website.home.search import PATHS

        keep_out(*PATHS.values())
