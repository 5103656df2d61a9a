"""Where pictures are kept: out of the web server's reach, since not everybody may see all."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from django.conf import settings
from django.core.files.base import ContentFile, File
from django.core.files.storage import FileSystemStorage, Storage, storages
from django.urls import get_script_prefix, reverse
from django.utils.encoding import filepath_to_uri
from django.utils.functional import cached_property

from delivery.addresses.files import with_key
from delivery.addresses.frontend import host_of_files

#: The name in ``STORAGES`` under which a site may keep its pictures elsewhere.
ALIAS = "pictures"
#: Names that mean the same in an address: nearly all, so that the hundreds on a page are not quoted.
_PLAIN = re.compile(r"[\w./-]*", re.ASCII)


class PictureStorage(FileSystemStorage):
    """The folder ``pictures`` beside ``MEDIA_ROOT``; ``gallery.views`` gives the files out."""

    _location: str | None  # Django's stubs leave it out

    @cached_property
    def base_location(self) -> str:
        return str(self._location or Path(settings.MEDIA_ROOT).with_name("pictures"))

    def url(self, name: str | None) -> str:
        return with_key(host_of_files() + _place(get_script_prefix()) + _quoted(name or ""))

    def write_over(self, name: str, data: bytes) -> None:
        """Another content under the same name; readers get the old one or the new one."""
        part = self.save(f"{name}.part", ContentFile(data))
        Path(self.path(part)).replace(self.path(name))

    def _save(self, name: str, content: File) -> str:
        """Whole or not at all: a full disk leaves no half picture behind."""
        name = super()._save(name, ContentFile(b""))  # type: ignore[misc]  # nobody else gets the name
        try:
            with Path(self.path(name)).open("wb") as file:
                for chunk in content.chunks():
                    file.write(chunk)
        except OSError:
            self.delete(name)
            raise
        return name


def picture_storage() -> Storage:
    """The storage of all picture files; a callable keeps migrations the same for every site."""
    return storages[ALIAS] if ALIAS in settings.STORAGES else _beside_media()


@cache
def _place(script_prefix: str) -> str:
    """The address of all files together: reversing each of a page's hundreds takes long."""
    return reverse("gallery_file", args=["-"]).removesuffix("-")


def _quoted(name: str) -> str:
    return name if _PLAIN.fullmatch(name) else str(filepath_to_uri(name))


@cache
def _beside_media() -> PictureStorage:
    return PictureStorage()
