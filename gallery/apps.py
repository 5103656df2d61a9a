from django.apps import AppConfig
from django.db.models.signals import post_save, pre_save
from django.utils.translation import gettext_lazy as _


class GalleryConfig(AppConfig):
    name = "gallery"
    verbose_name = _("Gallery")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from gallery import readiness, rights  # noqa: F401 - register themselves
        from gallery.models import Picture
        from gallery.signals import forget_old_files, make_files_ahead

        pre_save.connect(forget_old_files, sender=Picture, dispatch_uid="picture-old-files")
        post_save.connect(make_files_ahead, sender=Picture, dispatch_uid="picture-files")
