"""Coordinators of a network: a group for each network, which writes below its pages."""

from network.coordinators.appointing import appoint, coordinators_of, dismiss

__all__ = ["appoint", "coordinators_of", "dismiss"]
