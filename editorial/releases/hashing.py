"""Whether a version is still the one that was approved: autosave rewrites a revision in place."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.serializers.json import DjangoJSONEncoder
from wagtail.models import Revision


def hash_of_revision(revision: Revision, is_source: bool) -> str:
    """Of all that the revision says; facts count with the source only.

    Publishing the source writes its facts into the newest revision of every translation.
    """
    model = model_of(revision)
    facts = () if is_source else getattr(model, "shared_fields", ())
    said: dict[str, Any] = {k: v for k, v in revision.content.items() if k not in facts}
    words = json.dumps(said, cls=DjangoJSONEncoder, sort_keys=True)
    return sha256(words.encode()).hexdigest()


def model_of(revision: Revision) -> Any:
    """The class of the page that it is a version of."""
    return ContentType.objects.get_for_id(revision.content_type_id).model_class()
