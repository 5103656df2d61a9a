from django.apps import AppConfig
from django.db.models.signals import post_migrate, post_save
from django.utils.translation import gettext_lazy as _


class GalleryConfig(AppConfig):
    name = "gallery"
    verbose_name = _("Gallery")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        # All of these register themselves.
        from editorial.readiness.counts import counts_depend_on
        from gallery import (  # noqa: F401
            api,
            checks,
            link_readiness,
            personal_data,
            readiness,
            rights,
            sitemap,
            text_readiness,
            translated,
        )
        from gallery.albums import readiness as of_albums  # noqa: F401
        from gallery.albums import rights as in_galleries  # noqa: F401
        from gallery.models import Attachment, Picture, PictureText, Recording
        from gallery.signals import make_files_ahead, uses_after_migrating
        from gallery.uses import page_saved

        for model in (Attachment, Picture, Recording):
            counts_depend_on(model)
        counts_depend_on(PictureText, owner="picture")
        post_save.connect(make_files_ahead, sender=Picture, dispatch_uid="picture-files")
        # Of every page class, the host's own included.
        post_save.connect(page_saved, dispatch_uid="picture-uses")
        post_migrate.connect(uses_after_migrating, sender=self, dispatch_uid="picture-uses")
