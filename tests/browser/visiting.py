"""A browser window that keeps account of what went wrong in it."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Response, expect

PATIENCE = 60_000  # milliseconds; a slow machine is no reason to fail
expect.set_options(timeout=PATIENCE)  # for what is to be seen, as for what is to be pressed

#: What others' scripts say in the admin, and nobody can mend here.
NOT_OURS = (
    "Failed to load resource",  # a refused form answers 400; refusals have tests of their own
    "Expected moveto path command",  # wagtail-localize draws an icon by its name
)


class Visitor:
    """A browser context of its own; ``complaints`` lists what no page of ours should do."""

    def __init__(self, browser: Browser, address: str, **options: Any) -> None:
        self.address = address
        self.context = browser.new_context(
            base_url=address, viewport={"width": 1280, "height": 900}, **options
        )
        self.context.set_default_timeout(PATIENCE)
        self.complaints: list[str] = []
        self.context.on("console", self._console)
        self.context.on("weberror", lambda error: self._complain(f"error: {error.error}"))
        self.context.on("request", self._request)
        self.context.on("response", self._response)
        self.page: Page = self.context.new_page()

    def open(self, path: str) -> Page:
        """Go to ``path``; an address that does not answer 200 fails the test."""
        answer = self.page.goto(path)
        assert answer and answer.status == 200, f"{path} answered {answer and answer.status}"
        return self.page

    def status_of(self, path: str) -> int:
        """What ``path`` answers to somebody with this visitor's cookies."""
        return self.context.request.get(path, max_redirects=0).status

    def links(self) -> set[str]:
        """The addresses on this site that the open page links to."""
        # A link in a drawing has no plain ``href``.
        resolve = "new URL(link.getAttribute('href'), document.baseURI).href.split('#')[0]"
        script = f"links => links.map(link => {resolve})"
        found = self.page.locator("a[href]").evaluate_all(script)
        return {link.removeprefix(self.address) for link in found if link.startswith(self.address)}

    def dead_links(self) -> list[str]:
        """Those of them that do not answer 200."""
        return [link for link in sorted(self.links()) if self.status_of(link) != 200]

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not any(text in message.text for text in NOT_OURS):
            self._complain(f"console: {message.text}")

    def _request(self, request: Request) -> None:
        if not request.url.startswith((self.address, "data:", "blob:", "about:")):
            self._complain(f"another host: {urlsplit(request.url).netloc}")

    def _response(self, response: Response) -> None:
        if response.status >= 500:
            self._complain(f"{response.status}: {response.url}")

    def _complain(self, text: str) -> None:
        self.complaints.append(text)
