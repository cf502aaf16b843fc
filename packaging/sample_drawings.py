"""Draw the sample desk's stand-in pictures: flat scenes with a little grain, made of nothing."""

import random

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

#: Drawn this many times larger, then scaled down, for smooth edges.
OVERSAMPLING = 2

Colour = tuple[int, int, int]


def greeting(width_px: int = 1800, height_px: int = 1200) -> Image.Image:
    """Return two people shaking hands in a hall, before flags: the founding line's stand-in."""
    canvas = _Canvas(width_px, height_px)
    canvas.gradient((0, 0, 1, 0.78), (232, 222, 200), (205, 188, 156))
    canvas.gradient((0, 0.78, 1, 1), (122, 34, 38), (78, 18, 24))
    for x in (0.03, 0.19, 0.77, 0.93):
        _column(canvas, x)
    canvas.box((0.27, 0.08, 0.73, 0.60), (190, 160, 96))
    canvas.box((0.28, 0.095, 0.72, 0.585), (240, 233, 216))
    for x in (0.335, 0.605):
        _flag(canvas, x, ((245, 245, 245), (32, 72, 160), (200, 30, 40)))
    for x in (0.425, 0.515):
        _flag(canvas, x, ((28, 64, 140), (200, 34, 44), (28, 64, 140)))
    canvas.box((0, 0.765, 1, 0.785), (176, 140, 74))
    _person(canvas, 0.38, _Look((214, 208, 196), (38, 30, 28), (226, 188, 162), long_hair=True), 1)
    _person(
        canvas, 0.62, _Look((30, 34, 46), (168, 150, 126), (232, 194, 170), long_hair=False), -1
    )
    _handshake(canvas)
    return canvas.finished(seed=1, grain=7.0)


def harbour(width_px: int = 1200, height_px: int = 800) -> Image.Image:
    """Return a harbour at dusk: a picture the sample catalogue does not know."""
    canvas = _Canvas(width_px, height_px)
    canvas.gradient((0, 0, 1, 0.58), (46, 52, 92), (238, 150, 92))
    canvas.ellipse((0.64, 0.44, 0.74, 0.59), (255, 214, 150))
    canvas.gradient((0, 0.58, 1, 1), (150, 98, 84), (26, 32, 56))
    dice = random.Random(7)  # noqa: S311 - a drawing, not a secret
    x = 0.0
    while x < 1.0:
        wide, high = dice.uniform(0.03, 0.08), dice.uniform(0.05, 0.24)
        canvas.box((x, 0.58 - high, min(1.0, x + wide), 0.585), (38, 36, 58))
        for _ in range(int(high * 40)):
            left, top = x + dice.uniform(0.004, wide - 0.01), 0.58 - dice.uniform(0.02, high - 0.01)
            canvas.box((left, top, left + 0.005, top + 0.009), (250, 214, 140))
        x += wide
    for x, scale in ((0.18, 1.0), (0.47, 0.7), (0.84, 0.85)):
        _boat(canvas, x, scale)
    for _ in range(180):
        left, top = dice.uniform(0, 0.96), dice.uniform(0.6, 0.99)
        canvas.box((left, top, left + dice.uniform(0.01, 0.05), top + 0.002), (214, 150, 110))
    return canvas.finished(seed=2, grain=6.0)


class _Canvas:
    """A picture drawn in fractions of its size."""

    def __init__(self, width_px: int, height_px: int) -> None:
        self._size = (width_px, height_px)
        self._wide, self._high = width_px * OVERSAMPLING, height_px * OVERSAMPLING
        self.image = Image.new("RGB", (self._wide, self._high))
        self._draw = ImageDraw.Draw(self.image)

    def gradient(self, box: tuple[float, float, float, float], top: Colour, low: Colour) -> None:
        left, upper, right, lower = self._pixels(box)
        share = np.linspace(0, 1, lower - upper)[:, None, None]
        rows = np.array(top) * (1 - share) + np.array(low) * share
        patch = np.broadcast_to(rows, (lower - upper, right - left, 3)).astype(np.uint8)
        self.image.paste(Image.fromarray(np.ascontiguousarray(patch)), (left, upper))

    def box(self, box: tuple[float, float, float, float], colour: Colour) -> None:
        self._draw.rectangle(self._pixels(box), fill=colour)

    def ellipse(self, box: tuple[float, float, float, float], colour: Colour) -> None:
        self._draw.ellipse(self._pixels(box), fill=colour)

    def polygon(self, points: list[tuple[float, float]], colour: Colour) -> None:
        self._draw.polygon([(x * self._wide, y * self._high) for x, y in points], fill=colour)

    def stroke(self, points: list[tuple[float, float]], colour: Colour, width: float) -> None:
        pixels = [(x * self._wide, y * self._high) for x, y in points]
        thick = int(width * self._high)
        self._draw.line(pixels, fill=colour, width=thick, joint="curve")
        for x, y in (pixels[0], pixels[-1]):
            half = thick / 2
            self._draw.ellipse((x - half, y - half, x + half, y + half), fill=colour)

    def finished(self, seed: int, grain: float) -> Image.Image:
        small = self.image.resize(self._size, Image.Resampling.LANCZOS)
        soft = small.filter(ImageFilter.GaussianBlur(0.8))
        noise = np.random.default_rng(seed).normal(0, grain, (*soft.size[::-1], 1))
        across = np.linspace(-1, 1, soft.width)[None, :, None] ** 2
        down = np.linspace(-1, 1, soft.height)[:, None, None] ** 2
        shade = 1 - 0.16 * (across + down) / 2
        pixels = np.asarray(soft, dtype=np.float64) * shade + noise
        return Image.fromarray(pixels.clip(0, 255).astype(np.uint8))

    def _pixels(self, box: tuple[float, float, float, float]) -> tuple[int, int, int, int]:
        left, top, right, low = box
        return (
            round(left * self._wide),
            round(top * self._high),
            round(right * self._wide),
            round(low * self._high),
        )


class _Look:
    """How a drawn person looks."""

    def __init__(self, suit: Colour, hair: Colour, skin: Colour, *, long_hair: bool) -> None:
        self.suit, self.hair, self.skin, self.long_hair = suit, hair, skin, long_hair


def _column(canvas: _Canvas, x: float) -> None:
    canvas.box((x - 0.008, 0.0, x + 0.058, 0.05), (196, 164, 96))
    for step in range(24):
        shade = 1 - abs(step - 9) / 26
        colour = (int(64 * shade), int(118 * shade), int(96 * shade))
        left = x + 0.05 * step / 24
        canvas.box((left, 0.05, left + 0.05 / 24 + 0.001, 0.73), colour)
    canvas.box((x - 0.01, 0.73, x + 0.06, 0.785), (196, 164, 96))


def _flag(canvas: _Canvas, x: float, stripes: tuple[Colour, Colour, Colour]) -> None:
    canvas.box((x + 0.028, 0.12, x + 0.034, 0.70), (200, 170, 90))
    for index, colour in enumerate(stripes):
        for fold in range(12):
            light = 0.86 + 0.14 * ((fold * 5) % 12) / 12
            shade = (int(colour[0] * light), int(colour[1] * light), int(colour[2] * light))
            left, high = x + 0.062 * fold / 12, 0.15 + 0.012 * ((fold * 7) % 5) / 5
            top = high + 0.15 * index
            canvas.box((left, top, left + 0.062 / 12 + 0.001, top + 0.152), shade)


def _person(canvas: _Canvas, x: float, look: _Look, facing: int) -> None:
    body = [(-0.085, 1.0), (-0.082, 0.60), (-0.06, 0.50), (-0.02, 0.465)]
    outline = [*body, *[(-dx, y) for dx, y in reversed(body)]]
    if look.long_hair:
        canvas.ellipse((x - 0.044, 0.255, x + 0.044, 0.475), look.hair)
    canvas.polygon([(x + dx, y) for dx, y in outline], look.suit)
    canvas.polygon([(x - 0.018, 0.455), (x + 0.018, 0.455), (x, 0.57)], (246, 246, 246))
    if not look.long_hair:
        canvas.polygon([(x - 0.006, 0.475), (x + 0.006, 0.475), (x, 0.60)], (140, 24, 36))
    canvas.box((x - 0.016, 0.41, x + 0.016, 0.47), look.skin)
    canvas.ellipse((x - 0.036, 0.275, x + 0.036, 0.435), look.skin)
    canvas.polygon(
        [
            (x - 0.038, 0.345),
            (x - 0.03, 0.285),
            (x, 0.262),
            (x + 0.03, 0.285),
            (x + 0.038, 0.345),
            (x + 0.02, 0.305),
            (x - 0.02, 0.305),
        ],
        look.hair,
    )
    for eye in (-0.006, 0.018):
        canvas.ellipse(
            (x + facing * eye - 0.003, 0.348, x + facing * eye + 0.003, 0.356), (40, 30, 30)
        )
    mouth = [(x + facing * -0.002, 0.394), (x + facing * 0.016, 0.392)]
    canvas.stroke(mouth, (168, 92, 84), 0.004)
    away = x - facing * 0.075
    canvas.stroke([(away, 0.53), (away - facing * 0.012, 0.80)], look.suit, 0.062)
    arm = tuple(max(0, c - 14) for c in look.suit)
    near = x + facing * 0.07
    canvas.stroke(
        [(near, 0.54), (near + facing * 0.012, 0.66), (x + facing * 0.102, 0.70)],
        (arm[0], arm[1], arm[2]),
        0.058,
    )


def _handshake(canvas: _Canvas) -> None:
    canvas.stroke([(0.478, 0.702), (0.503, 0.706)], (224, 186, 160), 0.044)
    canvas.stroke([(0.522, 0.702), (0.497, 0.704)], (234, 198, 174), 0.036)


def _boat(canvas: _Canvas, x: float, scale: float) -> None:
    y = 0.60 + 0.16 * scale
    hull = [(-0.09, 0.0), (0.10, 0.0), (0.07, 0.045), (-0.07, 0.045)]
    canvas.polygon([(x + dx * scale, y + dy * scale) for dx, dy in hull], (24, 26, 40))
    canvas.box((x - 0.002, y - 0.24 * scale, x + 0.002, y), (30, 30, 44))
    sail = [(0.006, -0.23), (0.075, -0.02), (0.006, -0.02)]
    canvas.polygon([(x + dx * scale, y + dy * scale) for dx, dy in sail], (226, 206, 190))
