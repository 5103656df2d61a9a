"""What is said of a picture is approved with the page that shows it."""

from django.urls import reverse

from editorial.roles import Role
from editorial.translation.drafts import save_draft
from tests import factories
from tests.editorial.desk import Office
from tests.editorial.translation_jobs import edition, job_for, say, translation_of
from tests.factories import make_article


def test_words_on_a_page_in_review_are_refused_and_stay_in_the_form(
    issue, section, english_home, roles
):
    office = Office(set_up=True)
    picture, other = factories.make_picture(), factories.make_picture(title="Muu")
    page = make_article(issue, section, picture=picture)
    elsewhere = make_article(issue, section, picture=other)
    translator = office.client(Role.TRANSLATOR)
    job = job_for(issue, [page, elsewhere], translator=translator.user)
    say(page)
    save_draft(translation_of(page))
    english = edition(page).specific
    english.get_workflow().start(english, translator.user)
    held, free = (job.texts.get(record=one.pk, field="alt") for one in (picture, other))
    address = reverse("editorial_translation_texts", args=[job.pk])

    refused = translator.post(address, {f"text-{held.pk}": "Sneaked in"})

    assert refused.status_code == 422
    assert "uses this, and is locked or in review" in refused.content.decode()
    assert "Sneaked in" in refused.content.decode()
    said = {f"text-{held.pk}": "A red cloth", f"text-{free.pk}": "Another"}
    assert translator.post(address, said).status_code == 302
    assert picture.words_in("en", "alt") == "A red cloth"
    assert other.words_in("en", "alt") == "Another"
