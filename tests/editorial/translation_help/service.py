"""A translation service that answers over HTTP on this machine, as DeepL would, or worse."""

from __future__ import annotations

import json
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import Any

Answer = tuple[int, str]


def translated(asked: dict[str, Any]) -> Answer:
    """Every text in capitals, its tags left alone."""
    texts = [_shouted(text) for text in asked["text"]]
    return 200, json.dumps({"translations": [{"text": text} for text in texts]})


def _shouted(text: str) -> str:
    return "".join(
        f"<{part.split('>')[0]}>{part.split('>')[1].upper()}" if ">" in part else part.upper()
        for part in text.split("<")
    )


class Service:
    """``asked`` is what was sent to it, address and body; ``answers`` says what it does."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, dict[str, Any]]] = []
        self.answers: Callable[[dict[str, Any]], Answer] = translated
        service = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                service.asked.append((self.path, body))
                glossary = 201, '{"glossary_id": "g-1"}'
                is_glossary = self.path.endswith("/glossaries")
                status, words = glossary if is_glossary else service.answers(body)
                self.send_response(status)
                self.end_headers()
                self.wfile.write(words.encode())

            def log_message(self, *args: Any) -> None:
                """Nothing is printed."""

        self.server = HTTPServer(("127.0.0.1", 0), Handler)
        Thread(target=self.server.serve_forever, daemon=True).start()

    @property
    def settings(self) -> dict[str, Any]:
        host = f"http://127.0.0.1:{self.server.server_port}"
        return {
            "CLASS": "editorial.machine_translation.deepl.DeepL",
            "OPTIONS": {"AUTH_KEY": "k", "HOST": host, "TIMEOUT": 0.5},
        }

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()
