"""Add Swedish to the demo as an editor does, have pages translated, and say what is to be seen."""

import json
import re
import sys
from pathlib import Path

from bs4 import BeautifulSoup
from django.conf import settings
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse
from wagtail.models import Locale, Page, Site
from wagtail.users.models import UserProfile
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from editorial.translation.drafts import save_draft
from editorial.translation_jobs.models import TranslationJob
from editorial.translation_jobs.record_texts import texts_of
from website.catalogues import compile_catalogues

compile_catalogues(Path(settings.LOCALE_PATHS[-1]))
Site.objects.update(hostname="testserver", port=80)

admin = get_user_model().objects.get(username="admin")
editor, reader = Client(), Client()
editor.force_login(admin)


def order(root, *pages):
    """Order a translation into Swedish with the form, and write all of its words."""
    keys = [str(page.translation_key) for page in (root, *pages)]
    said = {"language": "sv", "translator": "", "due": "", "note": "", "pages": keys}
    answer = editor.post(f"/admin/pages/{root.pk}/translations/order/", said)
    assert answer.status_code == 302, answer.content
    job = TranslationJob.objects.latest("pk")
    told = {text.name: text.original.upper() for text in texts_of(job)}
    editor.post(reverse("editorial_translation_texts", args=[job.pk]), told)
    for page in (root, *pages):
        say(page)
    return job


def say(page):
    key = {"source__object_id": page.translation_key}
    translation = Translation.objects.get(target_locale__language_code="sv", **key)
    for segment in StringSegment.objects.filter(**key).select_related("string"):
        words = re.sub(r"(<[^>]*>)|([^<]+)", lambda m: m[1] or m[2].upper(), segment.string.data)
        StringTranslation.objects.update_or_create(
            translation_of=segment.string,
            locale=translation.target_locale,
            context_id=segment.context_id,
            defaults={"data": words},
        )
    save_draft(translation, admin).publish()


def soup(client, path):
    answer = client.get(path)
    return BeautifulSoup(answer.content, "html.parser"), answer.status_code


editor.post(reverse("wagtaillocales:add"), {"language_code": "sv"})
finnish = Page.objects.filter(locale__language_code="fi")
home, magazine = (finnish.get(url_path=path).specific for path in ("/home/", "/home/lehti/"))
issue = finnish.get(url_path="/home/lehti/2026-1/").specific
article = issue.get_children().live().first().specific
order(home)
job = order(magazine, article.section, issue)
order(article)

swedish = Page.objects.get(translation_key=article.translation_key, locale__language_code="sv")
page, status = soup(reader, swedish.specific.url)
front, front_status = soup(reader, "/sv/")
matrix, _status = soup(editor, f"/admin/pages/{issue.pk}/translations/")
profile = UserProfile.get_for_user(admin)
profile.preferred_language = "sv"
profile.save()
desk, desk_status = soup(editor, "/admin/translation-jobs/")
nothing, _status = soup(reader, "/sv/finns-inte/")
in_map = reader.get("/sitemap.xml").content.decode()

sys.stdout.write(
    json.dumps(
        {
            "locales": list(Locale.objects.values_list("language_code", flat=True)),
            "job": (job.language, str(job.state), job.pages.count()),
            "statuses": [status, front_status, desk_status],
            "paths": [reader.get(p).status_code for p in ("/sv/search/?q=x", "/sv/feedback/")],
            "lang": [page.html["lang"], front.html["lang"], desk.html["lang"]],
            "url": swedish.specific.url,
            "alternates": [
                link["hreflang"]
                for link in page.head.select("link[rel=alternate][hreflang]:not([type])")
            ],
            "switch": [one["lang"] for one in front.select(".languages [lang]")],
            "switch of nothing": [one["href"] for one in nothing.select(".languages a")],
            "words": [word in front.get_text() for word in ("Sök", "Respons")],
            "admin": desk.h1.get_text(" ", strip=True),
            "matrix": [th.get_text(strip=True) for th in matrix.select("main thead th")],
            "api": reader.get("/api/v1/articles/?locale=sv").json()["count"],
            "resolve": reader.get(f"/api/v1/resolve?path={swedish.specific.url}").status_code,
            "map": f"http://testserver{swedish.specific.url}" in in_map,
        }
    )
)
