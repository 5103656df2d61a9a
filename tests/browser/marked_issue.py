"""An issue with fifty sentences full of marks, put into the demo as it is served.

Run by ``manage.py shell``; prints the addresses of the issue and of its article in Wagtail's tree.
"""

import sys

from wagtail.models import Page

from magazine.models import ArticleContributor, ArticlePage, Contributor, IssuePage, SectionPage

magazine = Page.objects.get(url_path="/home/lehti/").specific
section = SectionPage.objects.child_of(magazine).live().first()
linked = ArticlePage.objects.live().filter(locale=magazine.locale_id, section=section).first()


def publish(parent, page):
    page.live = False
    parent.add_child(instance=page)
    page.save_revision().publish()
    return page


def sentence(number):
    return (
        f'<p>Lue <a linktype="page" id="{linked.pk}">kirjoitus {number}</a> ja <b>laske</b> '
        '{count} silmukkaa<a linktype="footnote" note="Muistikirjasta.">*</a>.</p>'
    )


issue = publish(magazine, IssuePage(number="9", year=2031))
article = ArticlePage(title="Viisikymmentä riviä", lead="Lasketaan.", section=section)
article.contributors = [ArticleContributor(contributor=Contributor.objects.first())]
article.body = [("prose", "".join(map(sentence, range(50))))]
publish(issue, article)
sys.stdout.write(f"{issue.pk} {article.pk} {linked.url_path}")
