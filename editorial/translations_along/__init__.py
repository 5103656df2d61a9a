"""Translations that go along where their original is moved or deleted: offered, never by themselves."""
