"""What each role may do with the site around the magazine."""

from editorial.roles import Role, grants
from editorial.roles.registry import may


@grants
def the_editor_in_chief_keeps_navigation_and_footer() -> None:
    may(Role.EDITOR_IN_CHIEF, "home.change_navigation")
