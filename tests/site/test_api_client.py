"""The client in TypeScript is what the document makes of it, and compiles."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
from pydantic_core import to_json

from delivery.api.openapi import document
from tests.processes import ROOT

EXAMPLE = ROOT / "examples" / "typescript"
TOOLS = EXAMPLE / "node_modules" / ".bin"

pytestmark = [
    pytest.mark.process,
    pytest.mark.skipif(
        not TOOLS.exists() and "CI" not in os.environ,
        reason="npm ci --prefix examples/typescript",
    ),
]


def run(tool: str, *arguments: str) -> None:
    process = subprocess.run(
        [TOOLS / tool, *arguments], cwd=EXAMPLE, capture_output=True, text=True, check=False
    )
    assert process.returncode == 0, process.stdout + process.stderr


def test_the_client_is_the_one_that_the_document_makes(tmp_path: Path):
    told, made = tmp_path / "openapi.json", tmp_path / "schema.d.ts"
    told.write_bytes(to_json(document()))

    run("openapi-typescript", str(told), "--output", str(made))

    # Otherwise: npm run client, beside a running demo.
    assert made.read_text() == (EXAMPLE / "schema.d.ts").read_text()


def test_the_example_compiles_with_it():
    run("tsc", "--noEmit")
