"""What each role may do with pictures, files and keywords."""

from editorial.roles import Role, grants
from editorial.roles.registry import may, may_with_files

# Wagtail keeps these rights on its own models, whatever model stores the files.
FILES = ("wagtailimages.image", "wagtaildocs.document", "wagtailmedia.media")


@grants
def everybody_uses_files() -> None:
    """Whoever writes adds and chooses; editors also mend what others added."""
    for model in FILES:
        for role in Role:
            may_with_files(role, model, *_choosing(model))
        for role in (Role.WRITER, Role.COORDINATOR):
            may_with_files(role, model, "add")
        for role in (Role.SECTION_EDITOR, Role.EDITOR_IN_CHIEF):
            may_with_files(role, model, "add", "change")


@grants
def editors_see_the_rights_of_pictures() -> None:
    """The report; which pictures it shows, and who changes them, the collections say."""
    for role in (Role.SECTION_EDITOR, Role.EDITOR_IN_CHIEF):
        may(role, "gallery.change_picture")


@grants
def editors_keep_the_keywords() -> None:
    for role in (Role.SECTION_EDITOR, Role.EDITOR_IN_CHIEF):
        may(role, *(f"gallery.{action}_keyword" for action in ("add", "change", "view")))


def _choosing(model: str) -> list[str]:
    # wagtailmedia has no "choose" right: whoever edits pages chooses recordings.
    return [] if model == "wagtailmedia.media" else ["choose"]
