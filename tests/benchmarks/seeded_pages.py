"""Pages of a made site: the words of a picture in many wordings, within many structures of HTML."""

import html
import json
import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from tests.benchmarks.seeded_records import HOUSE, Words

_PARTICIPLES: Final = {"converted": "converted to black and white"}
_ROLES: Final = {
    "cropped": "Cropping",
    "mirrored": "Mirroring",
    "converted": "Conversion to black and white",
}
_LAZY: Final = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture as a page shows it.

    Attributes:
        source: Address of its file, as the page writes it.
        width_px: Its width.
        height_px: Its height.
        words: What is printed beside it.
        wording: Number of the wording of its credit.
        structure: Number of the structure it stands in.
    """

    source: str
    width_px: int
    height_px: int
    words: Words
    wording: int
    structure: int


def _names(words: Words, joint: str) -> str:
    return joint.join(part for part in (", ".join(words.makers), words.agency) if part)


#: How houses word who made a picture.
WORDINGS: Final[tuple[Callable[[Words], str], ...]] = (
    lambda w: f"Photo: {_names(w, ' / ')}",
    lambda w: f"Photograph: {_names(w, '/')}",
    lambda w: f"Photo credit: {_names(w, ' / ')}",
    lambda w: (
        f"Foto: {', '.join(w.makers)} ({w.agency})"
        if w.makers and w.agency
        else f"Foto: {_names(w, '')}"
    ),
    lambda w: f"Image: {_names(w, '/')}",
    lambda w: f"© {_names(w, ' / ')}",
)


def credit_text(words: Words, wording: int) -> str:
    """Return the credit line as a reader sees it, in HTML; "" where nobody is named."""
    if words.mandatory:
        named = html.escape(f"Photo: {words.mandatory}")
    elif words.makers or words.agency:
        named = html.escape(WORDINGS[wording % len(WORDINGS)](words))
    else:
        return ""
    if words.via:
        named += f" via {html.escape(words.via)}"
    if words.work_url:
        named = f'<a href="{words.work_url}">{named}</a>'
    if words.licence:
        licence = html.escape(words.licence)
        linked = (
            f'<a rel="license" href="{words.licence_url}">{licence}</a>'
            if words.licence_url
            else licence
        )
        named += f", {linked}"
    sentences = [named, html.escape(words.copyright), html.escape(words.notice), words.label]
    if words.edits:
        sentences.append(f"Photo is {' and '.join(_PARTICIPLES.get(e, e) for e in words.edits)}")
    if words.editor:
        roles = ", ".join(_ROLES.get(edit, "Art") for edit in words.edits) or "Art"
        sentences.append(f"{roles}: {html.escape(words.editor)} / {HOUSE}")
    return ". ".join(sentence for sentence in sentences if sentence)


def _img(s: Shown, more: str = "") -> str:
    alt = f' alt="{html.escape(s.words.alt)}"' if s.words.alt else ""
    return f'<img src="{s.source}" width="{s.width_px}" height="{s.height_px}"{alt}{more}>'


def _figure(s: Shown, caption: str, credit: str) -> str:
    said = f'{caption} <span class="credit">{credit}</span>'
    return f'<figure class="picture">{_img(s)}<figcaption>{said}</figcaption></figure>'


def _plain_figure(s: Shown, caption: str, credit: str) -> str:
    return f"<figure>{_img(s)}<figcaption>{caption} {credit}</figcaption></figure>"


def _divs(s: Shown, caption: str, credit: str) -> str:
    return (
        f'<div class="media-image article__image">{_img(s)}'
        f'<div class="media-image__caption">{caption}</div>'
        f'<div class="media-image__credit">{credit}</div></div>'
    )


def _table(s: Shown, caption: str, credit: str) -> str:
    return (
        f'<table class="image-table"><tr><td>{_img(s)}</td></tr>'
        f'<tr><td class="caption">{caption} <span class="photo-credit">{credit}</span></td></tr>'
        "</table>"
    )


def _srcset(s: Shown, caption: str, credit: str) -> str:
    sizes = f' srcset="{s.source} {s.width_px}w" sizes="100vw" loading="lazy"'
    return (
        f'<figure><picture><source type="image/jpeg" srcset="{s.source} {s.width_px}w">'
        f"{_img(s, sizes)}</picture>"
        f"<figcaption><p>{caption}</p><small>{credit}</small></figcaption></figure>"
    )


def _lazy(s: Shown, caption: str, credit: str) -> str:
    alt = f' alt="{html.escape(s.words.alt)}"' if s.words.alt else ""
    return (
        f'<figure class="lazy-figure"><img class="lazyload" src="{_LAZY}" data-src="{s.source}" '
        f'width="{s.width_px}" height="{s.height_px}"{alt}><noscript>{_img(s)}</noscript>'
        f'<figcaption><span class="caption-text">{caption}</span>'
        f'<span class="copyright">{credit}</span></figcaption></figure>'
    )


def _weblog(s: Shown, caption: str, credit: str) -> str:
    return (
        f'<div class="wp-caption aligncenter">{_img(s, " class=wp-image-7")}'
        f'<p class="wp-caption-text">{caption} {credit}</p></div>'
    )


STRUCTURES: Final = (_figure, _plain_figure, _divs, _table, _srcset, _lazy, _weblog)


def picture(s: Shown) -> str:
    """Return a picture with its words, as one of the structures prints it."""
    structure = STRUCTURES[s.structure % len(STRUCTURES)]
    return structure(s, html.escape(s.words.caption), credit_text(s.words, s.wording))


def article(
    title: str, day: str, shown: list[Shown], paragraphs: list[str], chance: random.Random
) -> str:
    """Return an article: pictures among its paragraphs, and furniture around them."""
    body = [f"<p>{html.escape(text)}</p>" for text in paragraphs]
    for number, one in enumerate(shown):
        body.insert(min(len(body), 1 + number * 3), picture(one))
    teasers = "".join(
        f'<li class="teaser"><a href="/story-{chance.randrange(900)}.html">'
        '<img src="img/teaser.jpg" '
        f'width="150" height="100" alt=""><h3>{html.escape(text[:60])}</h3></a></li>'
        for text in paragraphs[:3]
    )
    marked = [_json_ld(one) for one in shown if one.words.markup_credit]
    name = html.escape(title)
    return f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{name}</title>
<meta property="og:title" content="{name}">
<meta property="article:published_time" content="{day}T09:00:00Z">{"".join(marked)}</head><body>
<header class="site-header">
<a href="/"><img src="img/logo.png" alt="The Paper" width="120" height="40"></a></header>
<main><article><h1>{name}</h1><p class="byline">By a reporter</p>
<div class="article-body">{"".join(body)}</div></article>
<aside class="related"><h2>More</h2><ul>{teasers}</ul></aside></main>
<footer><img src="img/footer-logo.png" alt="" width="60" height="20"></footer></body></html>"""


def _json_ld(s: Shown) -> str:
    said = {
        "@context": "https://schema.org",
        "@type": "ImageObject",
        "contentUrl": f"https://paper.example/{s.source}",
        "creditText": s.words.markup_credit,
    }
    return f'<script type="application/ld+json">{json.dumps(said)}</script>'
