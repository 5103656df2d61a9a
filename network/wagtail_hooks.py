"""What the network gives to the admin; each subject registers itself."""

from network.coordinators import admin as coordinators  # noqa: F401
from network.coordinators import borders  # noqa: F401
from network.events import hooks as events  # noqa: F401
from network.joining import admin as joining  # noqa: F401
from network.records import admin as records  # noqa: F401
from network.roster import admin as roster  # noqa: F401
