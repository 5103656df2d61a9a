"""A browser window that keeps account of what went wrong in it."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Response

PATIENCE = 20_000  # milliseconds


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

    def _console(self, message: ConsoleMessage) -> None:
        # A refused form answers 400 and the browser says so: refusals have tests of their own.
        if message.type == "error" and "Failed to load resource" not in message.text:
            self._complain(f"console: {message.text}")

    def _request(self, request: Request) -> None:
        if not request.url.startswith((self.address, "data:", "blob:", "about:")):
            self._complain(f"another host: {urlsplit(request.url).netloc}")

    def _response(self, response: Response) -> None:
        if response.status >= 500:
            self._complain(f"{response.status}: {response.url}")

    def _complain(self, text: str) -> None:
        self.complaints.append(text)
