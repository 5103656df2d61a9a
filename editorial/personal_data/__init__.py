"""What the site knows of people, why, and for how long: the register.

Each app declares its models in ``ready()``. The privacy page is written from the register,
``purge_personal_data`` acts on it, and the admin finds, exports and erases by it.
"""

from editorial.personal_data.bases import Basis
from editorial.personal_data.declaration import PersonalData, Sought
from editorial.personal_data.registry import declare, registered_data
from editorial.personal_data.retention import Retention

__all__ = ["Basis", "PersonalData", "Retention", "Sought", "declare", "registered_data"]
