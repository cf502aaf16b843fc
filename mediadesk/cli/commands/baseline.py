"""Run `mediadesk baseline`: tell what a baseline knows, or take out what is mended."""

from argparse import Namespace
from collections import Counter

from mediadesk.bootstrap.wiring.baselining import adopting, baseline_files
from mediadesk.bootstrap.wiring.identifying import indexing
from mediadesk.bootstrap.workbench import Workbench
from mediadesk.cli.command import Exit, Session
from mediadesk.cli.opening import opened_bench
from mediadesk.i18n.counting import count


def run(options: Namespace, session: Session) -> Exit:
    """Tell, after pruning where that was asked for."""
    with opened_bench(session) as bench:
        files = bench.get(baseline_files)
        baseline, pruned = files.read(options.file), 0
        if options.prune:
            pruned = _pruned(options, bench, session)
            baseline = files.read(options.file)
    rules = Counter(known.rule for known in baseline.known)
    if options.json:
        session.terminal.emit(
            {
                "path": str(options.file),
                "findings": len(baseline.known),
                "documents": len(baseline.documents),
                "rules": dict(sorted(rules.items())),
                "pruned": pruned,
            }
        )
        return Exit.DONE
    told = (
        f"{count(len(baseline.known), 'finding')} in {count(len(baseline.documents), 'document')}"
    )
    session.terminal.say(f"{told}, {pruned:,} taken out.")
    for rule, number in rules.most_common():
        session.terminal.say(f"  {rule:<12} {number:>7,}")
    return Exit.DONE


def _pruned(options: Namespace, bench: Workbench, session: Session) -> int:
    """Take out what is mended; return how many findings that were."""
    context = session.terminal.job_context()
    bench.get(indexing).prepare(context)
    number = bench.get(adopting).prune_job(options.file, session.profile)(context)
    if number:
        session.terminal.note(f"Written to {options.file}.")
    return number
