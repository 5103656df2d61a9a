"""The build hook that pyproject.toml names: no wheel leaves without its languages."""

from pathlib import Path
from typing import Any

import polib
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledCatalogues(BuildHookInterface):
    """Compiles locale/ and puts it into ``delivery``, which every installation has."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the compiled files to what hatchling collects by itself."""
        if version == "editable":  # a checkout reads locale/ where it is
            return
        for source in sorted(Path(self.root, "locale").rglob("*.po")):
            compiled = source.with_suffix(".mo")
            polib.pofile(str(source)).save_as_mofile(str(compiled))
            inside = compiled.relative_to(self.root).as_posix()
            build_data["force_include"][str(compiled)] = f"delivery/{inside}"
