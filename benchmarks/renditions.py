"""CPU and bytes of all files of one picture: drawn by us, and by Wagtail from the same specs.

Needs nothing but the checkout; the database and the files are made for it and thrown away.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Any

from PIL import Image, ImageDraw, ImageFilter
from project import a_site

SIZE = (1600, 1200)
ROUNDS = 3


def main() -> None:
    with a_site():
        from gallery.models import Picture
        from gallery.renditions import specs_of

        number = Picture.objects.create(title="Benchmark", file=photo()).pk
        # Fresh each time, as a task gets it.
        specs = specs_of(Picture.objects.get(pk=number))
        ways = {"Wagtail": by_wagtail, "Kudelma": by_us}
        results = {name: measured(number, specs, way) for name, way in ways.items()}
    report(len(specs), results)


def photo() -> Any:
    """Soft light, grain, and some hard edges; the same each time."""
    from django.core.files.base import ContentFile

    chance = Random(4)  # noqa: S311 - no secret
    image = Image.new("RGB", SIZE)
    for fineness in (5, 40, 160, 640):
        size = (fineness * 4 // 3, fineness)
        spots = Image.frombytes("RGB", size, chance.randbytes(3 * size[0] * size[1]))
        share = {5: 1.0, 40: 0.3, 160: 0.15, 640: 0.06}[fineness]
        image = Image.blend(image, spots.resize(SIZE, Image.Resampling.BICUBIC), share)
    drawing = ImageDraw.Draw(image)
    for _number in range(60):
        x, y, radius = chance.randrange(1600), chance.randrange(1200), chance.randrange(5, 90)
        colour = tuple(chance.randrange(256) for _channel in range(3))
        drawing.ellipse((x, y, x + radius, y + radius), fill=colour)
    out = BytesIO()
    image.filter(ImageFilter.GaussianBlur(0.7)).save(out, "JPEG", quality=92)
    return ContentFile(out.getvalue(), "benchmark.jpg")


def by_us(picture: Any, filters: list[Any]) -> None:
    from gallery.drawing.keeping import draw

    draw(picture, filters)


def by_wagtail(picture: Any, filters: list[Any]) -> None:
    from django.db.models.signals import post_init
    from wagtail.images.models import AbstractImage

    from gallery.models import PictureRendition

    # Wagtail leaves the size of a file to a look at it, which gallery.drawing.fields takes away:
    # without it Wagtail's rows cannot be written, and Wagtail does not say so.
    look: Any = PictureRendition._meta.get_field("file").update_dimension_fields
    post_init.connect(look, sender=PictureRendition)
    try:
        AbstractImage.create_renditions(picture, *filters)
    finally:
        post_init.disconnect(look, sender=PictureRendition)


def measured(number: int, specs: list[str], way: Callable[..., None]) -> dict[str, float]:
    """The least CPU of some rounds, all threads together, and the bytes of each format."""
    from wagtail.images.models import Filter

    from gallery.models import Picture, PictureRendition

    seconds = []
    for _round in range(ROUNDS):
        PictureRendition.objects.all().delete()
        picture, start = Picture.objects.get(pk=number), time.process_time()
        way(picture, [Filter(spec) for spec in specs])
        seconds.append(time.process_time() - start)
    if PictureRendition.objects.count() != len(specs):
        raise RuntimeError(f"{way.__name__} has not made all files.")
    result = {"CPU s": min(seconds)}
    for row in PictureRendition.objects.order_by("file"):
        kind = f"{Path(row.file.name).suffix[1:]} kB"
        result[kind] = result.get(kind, 0) + row.file.size / 1000
    return result | {"all kB": sum(size for kind, size in result.items() if "kB" in kind)}


def report(count: int, results: dict[str, dict[str, float]]) -> None:
    lines = [f"{count} files of a picture of {SIZE[0]} x {SIZE[1]}; ratio: ours to Wagtail's"]
    lines += [f"{'':8}" + "".join(f"{name:>10}" for name in [*results, "ratio"])]
    for measure in sorted(results["Kudelma"]):
        values = [result[measure] for result in results.values()]
        values.append(values[1] / values[0])
        lines.append(f"{measure:8}" + "".join(f"{value:10.2f}" for value in values))
    sys.stdout.write("\n".join([*lines, ""]))


if __name__ == "__main__":
    main()
