"""Letters by e-mail: written and sent by the worker, from what the database holds then.

A task knows the letter's function and a row's key, never an address or a text. So a
rolled-back request sends nothing, an erased person gets nothing, and nothing about a person
stays behind among the tasks.
"""

from delivery.letters.letter import Letter, letter, post

__all__ = ["Letter", "letter", "post"]
