"""Publish an article in whatever project this runs in, and read it as a visitor.

Run by ``manage.py shell`` of that project, which may not be ours: nothing here may come
from the website or from the tests.
"""

from django.test import Client
from django.utils.translation import override
from wagtail.models import Locale, Page, Site

from magazine.models import (
    ArticleContributor,
    ArticlePage,
    Contributor,
    IssuePage,
    MagazinePage,
    SectionPage,
)


def publish(parent, page):
    page.live = False
    parent.add_child(instance=page)
    page.save_revision().publish()
    return type(page).objects.get(pk=page.pk)


for code in ("fi", "en"):
    Locale.objects.get_or_create(language_code=code)
finnish = Locale.objects.get(language_code="fi")
magazine = MagazinePage(title="Lehti", slug="lehti", locale=finnish)
magazine = publish(Page.get_first_root_node(), magazine)
Site.objects.update(root_page=magazine, hostname="testserver")
Site.clear_site_root_paths_cache()
section = publish(magazine, SectionPage(title="Käden jälki"))
issue = publish(magazine, IssuePage(number="1", year=2026))

article = ArticlePage(title="Loimi ja kude", lead="Ingressi.", section=section)
article.body = [("prose", "<p>Kangas kasvaa lanka langalta.</p>")]
weaver = Contributor.objects.create(name="Maija Esimerkki")
article.contributors = [ArticleContributor(contributor=weaver)]
article = publish(issue, article)

with override("fi"):
    answer = Client().get(article.url)
print(answer.status_code)  # noqa: T201 - what the test reads
print(answer.content.decode())  # noqa: T201

# The feed and the sitemap, where the project's addresses have them.
for name, address in (("feed", "/feed.xml"), ("map", "/sitemap.xml")):
    answer = Client().get(address)
    print(name, answer.status_code)  # noqa: T201
    print(answer.content.decode())  # noqa: T201
