"""The 19 regions of Finland with their codes and names (Statistics Finland)."""

from django.db import migrations

#: Code; name and "in the region" in Finnish, Swedish and English. 03 and 20 are retired.
REGIONS = """
01|Uusimaa|Uudellamaalla|Nyland|i Nyland|Uusimaa|in Uusimaa
02|Varsinais-Suomi|Varsinais-Suomessa|Egentliga Finland|i Egentliga Finland|Southwest Finland|in Southwest Finland
04|Satakunta|Satakunnassa|Satakunta|i Satakunta|Satakunta|in Satakunta
05|Kanta-Häme|Kanta-Hämeessä|Egentliga Tavastland|i Egentliga Tavastland|Kanta-Häme|in Kanta-Häme
06|Pirkanmaa|Pirkanmaalla|Birkaland|i Birkaland|Pirkanmaa|in Pirkanmaa
07|Päijät-Häme|Päijät-Hämeessä|Päijänne-Tavastland|i Päijänne-Tavastland|Päijät-Häme|in Päijät-Häme
08|Kymenlaakso|Kymenlaaksossa|Kymmenedalen|i Kymmenedalen|Kymenlaakso|in Kymenlaakso
09|Etelä-Karjala|Etelä-Karjalassa|Södra Karelen|i Södra Karelen|South Karelia|in South Karelia
10|Etelä-Savo|Etelä-Savossa|Södra Savolax|i Södra Savolax|South Savo|in South Savo
11|Pohjois-Savo|Pohjois-Savossa|Norra Savolax|i Norra Savolax|North Savo|in North Savo
12|Pohjois-Karjala|Pohjois-Karjalassa|Norra Karelen|i Norra Karelen|North Karelia|in North Karelia
13|Keski-Suomi|Keski-Suomessa|Mellersta Finland|i Mellersta Finland|Central Finland|in Central Finland
14|Etelä-Pohjanmaa|Etelä-Pohjanmaalla|Södra Österbotten|i Södra Österbotten|South Ostrobothnia|in South Ostrobothnia
15|Pohjanmaa|Pohjanmaalla|Österbotten|i Österbotten|Ostrobothnia|in Ostrobothnia
16|Keski-Pohjanmaa|Keski-Pohjanmaalla|Mellersta Österbotten|i Mellersta Österbotten|Central Ostrobothnia|in Central Ostrobothnia
17|Pohjois-Pohjanmaa|Pohjois-Pohjanmaalla|Norra Österbotten|i Norra Österbotten|North Ostrobothnia|in North Ostrobothnia
18|Kainuu|Kainuussa|Kajanaland|i Kajanaland|Kainuu|in Kainuu
19|Lappi|Lapissa|Lappland|i Lappland|Lapland|in Lapland
21|Ahvenanmaa|Ahvenanmaalla|Åland|på Åland|Åland|in Åland
"""


def add_regions(apps, schema_editor):
    Region = apps.get_model("network", "Region")
    RegionText = apps.get_model("network", "RegionText")
    for line in REGIONS.split("\n"):
        if not line:
            continue
        code, *words = line.split("|")
        region = Region.objects.get_or_create(code=code)[0]
        pairs = zip(("fi", "sv", "en"), words[::2], words[1::2])
        for language, name, locative in pairs:
            RegionText.objects.get_or_create(
                region=region,
                language=language,
                defaults={"name": name, "locative": locative},
            )


class Migration(migrations.Migration):
    dependencies = [("network", "0001_initial")]

    operations = [migrations.RunPython(add_regions, migrations.RunPython.noop)]
