"""The lists of networks in the sitemap, in their languages."""

from __future__ import annotations

from tests.delivery.sitemap_reading import addresses
from tests.factories import translated
from tests.network.networks import make_network, make_plan, make_project

ROOT = "http://localhost"


def test_a_list_is_there_in_both_languages_once_something_stands_on_it(
    client, index, network, english_index
):
    english = translated(network)
    make_network(index, "09", title="Toinen")
    translated(make_project(network))
    make_plan(network)

    found = addresses(client)

    projects, in_english = f"{ROOT}{network.url}hankkeet/", f"{ROOT}{english.url}projects/"
    assert found[projects].editions == {"fi": projects, "en": in_english, "x-default": projects}
    lists = {url for url in found if url.endswith(("hankkeet/", "projects/", "suunnitelmat/"))}
    assert lists == {projects, in_english, f"{ROOT}{network.url}suunnitelmat/"}
    assert f"{ROOT}/verkostot/hakemisto/" in found
    assert f"{ROOT}/en/verkostot/directory/" in found


def test_networks_projects_and_plans_are_there_as_pages(client, network):
    pages = [network, make_project(network), make_plan(network)]

    assert {f"{ROOT}{page.url}" for page in pages} <= addresses(client).keys()


def test_the_lists_of_a_draft_are_not_there(client, network):
    make_project(network)
    network.unpublish()

    assert not [url for url in addresses(client) if url.endswith("hankkeet/")]
