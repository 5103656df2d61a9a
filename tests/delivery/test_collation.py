import pytest

from delivery.languages.collation import initial, sort_key

WORDS = ["Öljy", "aho", "Åland", "Zorn", "äiti", "Van Dyke", "Émile", "Wahlroos", "Üksti"]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        # "Ü" is sorted as "Y".
        ("fi", "aho Émile Van Dyke Wahlroos Üksti Zorn Åland äiti Öljy"),
        ("en", "aho äiti Åland Émile Öljy Üksti Van Dyke Wahlroos Zorn"),
    ],
)
def test_the_alphabet_ends_in_finnish_with_letters_that_english_takes_for_a_and_o(
    language, expected
):
    found = sorted(WORDS, key=lambda word: sort_key(word, language))

    assert " ".join(found) == expected


def test_a_letter_typed_in_two_parts_is_the_same_letter():
    assert sort_key("A\u0308iti", "fi") == sort_key("Äiti", "fi")


@pytest.mark.parametrize(
    ("word", "finnish", "english"),
    [("äiti", "Ä", "A"), ("ørsted", "Ö", "O"), ("élan", "E", "E"), ("”villa”", "V", "V")],
)
def test_a_word_stands_under_its_letter(word, finnish, english):
    assert (initial(word, "fi"), initial(word, "en")) == (finnish, english)


@pytest.mark.parametrize("word", ["1800-luku", "", "!"])
def test_what_begins_with_no_letter_stands_under_a_sign(word):
    assert initial(word, "fi") == "#"
