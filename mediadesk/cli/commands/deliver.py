"""Run `mediadesk deliver`: write photos, captions and credits for the layout."""

from argparse import Namespace

from mediadesk.bootstrap.wiring.browsing import browsing
from mediadesk.bootstrap.wiring.delivering import delivering
from mediadesk.cli.command import Exit, Session
from mediadesk.cli.opening import opened_bench
from mediadesk.cli.terminal import Terminal
from mediadesk.i18n.counting import count
from mediadesk.services.deliveries.delivering import Delivered, DeliveryRequest
from mediadesk.services.ports.delivery import PageFormat, Paper


def run(options: Namespace, session: Session) -> Exit:
    """Write the file, and tell what it lacks."""
    with opened_bench(session) as bench:
        request = DeliveryRequest(
            photo_ids=tuple(bench.get(browsing).resolve(photo) for photo in options.photos),
            form=options.form,
            out=options.out,
            style=options.style,
            language=options.language,
            title=options.title,
            base_url=options.base_url,
            overwrite=options.overwrite,
            page=PageFormat(Paper(options.paper), options.landscape, options.columns),
        )
        result = bench.get(delivering).job(request)(session.terminal.job_context())
    if options.json:
        session.terminal.emit(_shape(result))
    else:
        _tell(result, session.terminal)
    return Exit.DONE if result.is_complete else Exit.FINDINGS


def _tell(result: Delivered, terminal: Terminal) -> None:
    terminal.say(f"{result.path}: {count(len(result.photos), 'photo')}")
    for photo in result.without_credit:
        terminal.note(f"{photo.path.name} has no credit.")
    for photo in result.without_caption:
        terminal.note(f"{photo.path.name} has no caption.")
    for remark in result.remarks:
        terminal.note(remark)


def _shape(result: Delivered) -> dict[str, object]:
    """Return what a delivery came to; photos by their numbers."""
    return {
        "path": str(result.path),
        "items": len(result.photos),
        "without_credit": [photo.id for photo in result.without_credit],
        "without_caption": [photo.id for photo in result.without_caption],
        "remarks": list(result.remarks),
    }
