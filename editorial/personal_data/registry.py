from __future__ import annotations

from editorial.personal_data.declaration import PersonalData

_declared: dict[str, PersonalData] = {}


def declare(kind: type[PersonalData]) -> type[PersonalData]:
    """Put the data that ``kind`` describes into the register; one declaration for a model."""
    declared = kind()
    known = _declared.setdefault(declared.key, declared)
    if type(known) is not kind:
        raise ValueError(f"The personal data of {declared.key} are declared twice.")
    return kind


def registered_data() -> list[PersonalData]:
    """The whole register, in the order of the declarations."""
    return list(_declared.values())
