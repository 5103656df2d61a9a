"""The admin in English, whatever is translated so far."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.management import call_command
from wagtail.models import Page
from wagtail.users.models import UserProfile

from editorial.roles import Role
from magazine.models import Contributor
from tests import factories
from tests.editorial.desk import Office
from tests.editorial.translation_jobs import BODY, edition, job_for
from tests.grounds import BUILDERS, Grounds, built_once
from website.home.models import HomePage


@pytest.fixture
def editor(client: Any, home: HomePage) -> Any:
    """The test client, logged in to the admin as a superuser who reads English."""
    user = factories.make_user()
    UserProfile.objects.create(user=user, preferred_language="en")
    client.force_login(user)
    return client


@pytest.fixture
def contributor(home: HomePage) -> Contributor:
    return factories.make_contributor("Maija Esimerkki")


@pytest.fixture
def row(contributor: Contributor) -> dict[str, Any]:
    """A new row of the byline, as it is typed."""
    return {"id": "", "contributor": contributor.pk, "role": "photos", "name": "M. Esimerkki"}


BUILDERS["article"] = lambda made: factories.make_article(
    made["issue"], made["section"], title="Villapaita"
)
BUILDERS["english"] = lambda made: factories.translated(made["article"])
BUILDERS["roles"] = lambda made: call_command("setup_editorial", verbosity=0)


@pytest.fixture
def article(issue: Any, section: Any, grounds: Grounds) -> Any:
    return grounds["article"]


@pytest.fixture
def english(article: Any, grounds: Grounds) -> Any:
    """The English edition of the article."""
    return grounds["english"]


@pytest.fixture
def roles(home: Any, grounds: Grounds) -> None:
    """The rights of the finished site."""
    grounds["roles"]


@built_once
def ordered(english_home: Any, issue: Any, section: Any) -> Any:
    """A public Finnish article, with its English draft below public English parents."""
    article = factories.make_article(issue, section, title="Sukkula", body=BODY)
    for page in (issue.get_parent().specific, section, issue):
        factories.translated(page)
    job_for(issue)
    return article


@pytest.fixture
def log_in(client: Any, english: Any, roles: None) -> Callable[[Role], Any]:
    """Log in somebody with a role."""

    def log_in(role: Role) -> Any:
        client.force_login(factories.make_user(role))
        return client

    return log_in


@pytest.fixture
def alias(article: Any, english_home: Any) -> Any:
    """What somebody made past our pages: a live Finnish text in the English tree."""
    alias = Page.create_alias(
        article,
        parent=english_home,
        update_locale=english_home.locale,
        update_slug="villapaita",
        reset_translation_key=False,
    )
    Page.objects.filter(pk=alias.pk).update(live=True)
    return factories.fresh(alias)


@pytest.fixture
def office(ordered: Any) -> Office:
    """The office that has ordered the article; a file may have another of its own."""
    return Office()


@pytest.fixture
def chief(office: Office) -> Any:
    """The browser of the editor-in-chief."""
    return office.client(Role.EDITOR_IN_CHIEF)


@pytest.fixture
def translator(office: Office, ordered: Any) -> Any:
    """The browser of somebody who translates the article, and nothing else."""
    client = office.client(Role.TRANSLATOR)
    job_for(ordered, [ordered], translator=client.user)
    return client


@pytest.fixture
def mine(ordered: Any) -> Any:
    """The draft that is given to the translator."""
    return edition(ordered).specific
