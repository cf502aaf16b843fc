"""News, Markdown, crawls and saved pages that lie, loop or burst."""

import gzip
import json
from collections.abc import Mapping
from typing import Final

from tests.fakes.hostile.making import FIGURE, Maker, page, written


def _record(content: str | bytes, length: str = "", kind: str = "text/html") -> bytes:
    body = content.encode() if isinstance(content, str) else content
    answer = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\n\r\n".encode() + body
    return (
        (
            "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://paper.example/fog\r\n"
            "WARC-Date: 2026-01-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
            "Content-Type: application/http; msgtype=response\r\n"
            f"Content-Length: {length or len(answer)}\r\n\r\n"
        ).encode()
        + answer
        + b"\r\n\r\n"
    )


def _mail_of(depth: int) -> str:
    parts = "".join(
        f'--b{n}\r\nContent-Type: multipart/related; boundary="b{n + 1}"\r\n\r\n'
        for n in range(depth)
    )
    return f'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b0"\r\n\r\n{parts}'


MAKERS: Final[Mapping[str, Maker]] = {
    "brackets of JSON": written(
        "deep.json", lambda n: '{"uri":"u","type":"picture","associations":' + '{"a":' * 5_000 * n
    ),
    "numbers of JSON": written(
        "numbers.json", lambda n: '{"uri":"u","type":"picture","x":' + "9" * 5_000 * n + "}"
    ),
    "items of JSON": written(
        "items.json", lambda n: json.dumps([{"uri": "u", "type": "picture"}] * 2_000 * n)
    ),
    # Markdown
    "brackets of Markdown": written("brackets.md", lambda n: "![" * 2_000 * n),
    "quotes of Markdown": written("quotes.md", lambda n: ">" * 2_000 * n + "![a](b.jpg)"),
    "stars of Markdown": written("stars.md", lambda n: "*a **b " * 5_000 * n),
    "lists of Markdown": written("lists.md", lambda n: "- " * 500 * n + "x"),
    "ticks of Markdown": written(
        "ticks.md", lambda n: "".join("`" * i + " " for i in range(50 * n))
    ),
    "a head without end": written(
        "head.md", lambda n: "---\n" + "a: &x [*x]\n" * 5_000 * n + "---\n"
    ),
    # Crawls and saved pages
    "a crawl that lies of its length": written(
        "length.warc", lambda _n: _record(page(""), "999999999999999999")
    ),
    "a crawl of negative length": written("negative.warc", lambda _n: _record(page(""), "-5")),
    "a crawl of no length": written("none.warc", lambda _n: _record(page(""), "many")),
    "a packed crawl": written(
        "bomb.warc.gz", lambda n: gzip.compress(_record(b" " * (5 << 20) * n))
    ),
    "half a packed crawl": written(
        "half.warc.gz", lambda _n: gzip.compress(_record(page(FIGURE.format("a.jpg"))))[:-40]
    ),
    "records without number": written(
        "records.warc",
        lambda n: _record(page(FIGURE.format("a.jpg"))) + _record("", kind="image/png") * 1_000 * n,
    ),
    "parts in parts": written("parts.mhtml", lambda n: _mail_of(200 * n)),
    "a page that frames itself": written(
        "self.mhtml",
        lambda _n: (
            (
                "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\n"
                "Content-Type: text/html\r\nContent-Location: cid:a\r\nContent-ID: <a>\r\n\r\n"
            )
            + page("<iframe src='cid:a'></iframe><img src='cid:a'>")
            + "\r\n--b--\r\n"
        ),
    ),
    "parts without number": written(
        "many.mhtml",
        lambda n: (
            "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n"
            + "--b\r\nContent-Type: text/plain\r\n\r\nx\r\n" * 2_000 * n
        ),
    ),
}
