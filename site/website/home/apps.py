from django.apps import AppConfig


class HomeConfig(AppConfig):
    name = "website.home"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from website.home import rights  # noqa: F401 - registers itself
