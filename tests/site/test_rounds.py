"""Which tests run on SQLite alone: the list is kept to what it says."""

from collections import Counter

from tests.processes import ROOT
from tests.rounds import ABOUT_THE_DATABASE, DEAR, ONE_DATABASE, TESTS

FILES = [name for names in ONE_DATABASE.values() for name in names]


def test_every_file_of_one_database_is_there_and_told_of_once():
    assert [name for name in FILES if not (TESTS / name).is_file()] == []
    assert [name for name, times in Counter(FILES).items() if times > 1] == []


def test_what_counts_queries_locks_searches_or_asks_for_rights_runs_on_both():
    told = {name: ABOUT_THE_DATABASE.search((TESTS / name).read_text()) for name in FILES}

    assert {name: found[0] for name, found in told.items() if found} == {}


def test_a_test_of_one_database_is_marked(request):
    paths = {item.path for item in request.session.items if item.get_closest_marker("one_database")}

    assert {path.relative_to(TESTS).as_posix() for path in paths} <= set(FILES)


def test_one_round_leaves_out_nothing_and_the_other_what_is_told():
    script = (ROOT / ".ci" / "run").read_text()
    sqlite, postgresql = script.split("on_sqlite() {")[1].split("on_postgresql() {")

    assert " -m " not in sqlite.partition("\n}")[0]
    assert "-m 'not browser and not wheel and not process and not one_database'" in postgresql


def test_what_takes_longest_is_there_and_begins_first_in_both_rounds():
    texts = "".join(file.read_text() for file in TESTS.glob("*/test_*.py"))
    script = (ROOT / ".ci" / "run").read_text()

    there = {name for name in DEAR if (ROOT / name).is_file() or f'"{name}"' in texts}
    assert there == set(DEAR)
    assert "--dist loadgroup --no-loadscope-reorder" in script
    assert script.count("pytest") == 1


def test_a_group_begins_before_those_that_take_less(request):
    groups = [item.get_closest_marker("xdist_group").args[0] for item in request.session.items]
    ranks = [DEAR.index(name) if name in DEAR else len(DEAR) for name in groups]

    assert ranks == sorted(ranks)
