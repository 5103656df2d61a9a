from __future__ import annotations

from django.utils.translation import override

from network.models import Region


def test_the_nineteen_regions_are_there_with_their_zeros(db):
    codes = set(Region.objects.values_list("code", flat=True))

    assert len(codes) == 19
    assert {"01", "21"} <= codes
    assert not {"03", "20"} & codes


def test_a_region_has_its_own_word_for_being_there(db):
    with override("fi"):
        names = [Region.objects.get(code=code).in_region for code in ("06", "19", "08")]

    assert names == ["Pirkanmaalla", "Lapissa", "Kymenlaaksossa"]


def test_a_region_is_named_in_the_readers_language(db):
    with override("en"):
        assert Region.objects.get(code="19").name == "Lapland"
