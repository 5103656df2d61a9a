"""The sound of a kantele, made by plucking strings of numbers."""

from __future__ import annotations

import array
import io
import random
import wave

RATE = 11_025
#: Hertz; a small kantele has five strings.
STRINGS = {"D": 293.7, "E": 329.6, "F#": 370.0, "G": 392.0, "A": 440.0}
BEAT = 0.4  # seconds
RING = 2.4  # seconds until a string is silent


def kantele(tune: str) -> bytes:
    """A WAV file of ``tune``: strings by name, a beat each, "-" a rest: "D F# A - G E D"."""
    plucked = tune.split()
    samples = [0.0] * int(RATE * (len(plucked) * BEAT + RING))
    for beat, name in enumerate(plucked):
        if name != "-":
            _add(samples, _string(STRINGS[name], seed=beat), int(beat * BEAT * RATE))
    return _wav(samples)


def length_of(tune: str) -> float:
    """How many seconds ``tune`` takes."""
    return len(tune.split()) * BEAT + RING


def _string(hertz: float, seed: int) -> list[float]:
    """A burst of noise that goes round a loop and loses its sharpness there."""
    chance = random.Random(seed)
    loop = [chance.uniform(-1, 1) for _ in range(int(RATE / hertz))]
    sound = []
    for number in range(int(RATE * RING)):
        here, following = number % len(loop), (number + 1) % len(loop)
        sound.append(loop[here])
        loop[here] = 0.498 * (loop[here] + loop[following])
    return sound


def _add(samples: list[float], sound: list[float], start: int) -> None:
    for number, value in enumerate(sound[: len(samples) - start], start):
        samples[number] += value


def _wav(samples: list[float]) -> bytes:
    loudest = max(map(abs, samples)) or 1.0
    data = array.array("h", (int(value / loudest * 28_000) for value in samples))
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(data.tobytes())
    return out.getvalue()
