"""Run `mediadesk baseline`: tell what a baseline knows, or take out what is mended."""

from argparse import Namespace
from collections import Counter

from mediadesk.attribution.baseline import Baseline
from mediadesk.bootstrap.wiring.checking import checking
from mediadesk.bootstrap.wiring.identifying import indexing
from mediadesk.cli.baseline_files import read_baseline
from mediadesk.cli.check_watch import CheckWatch
from mediadesk.cli.command import Exit, Session
from mediadesk.cli.opening import opened_bench
from mediadesk.cli.results import write_result
from mediadesk.i18n.counting import count
from mediadesk.model.errors import UserError
from mediadesk.services.checks.check_run import CheckOrder


def run(options: Namespace, session: Session) -> Exit:
    """Tell, after pruning where that was asked for."""
    baseline = read_baseline(options.file)
    before = len(baseline.known)
    if options.prune:
        baseline = _pruned(baseline, session)
        if len(baseline.known) < before:
            write_result(baseline.to_text(), options.file, session.terminal)
    rules = Counter(known.rule for known in baseline.known)
    if options.json:
        session.terminal.emit(
            {
                "path": str(options.file),
                "findings": len(baseline.known),
                "documents": len(baseline.documents),
                "rules": dict(sorted(rules.items())),
                "pruned": before - len(baseline.known),
            }
        )
        return Exit.DONE
    told = (
        f"{count(len(baseline.known), 'finding')} in {count(len(baseline.documents), 'document')}"
    )
    session.terminal.say(f"{told}, {before - len(baseline.known):,} taken out.")
    for rule, number in rules.most_common():
        session.terminal.say(f"  {rule:<12} {number:>7,}")
    return Exit.DONE


def _pruned(baseline: Baseline, session: Session) -> Baseline:
    """Return a baseline without what its documents show no more, or that went with them.

    Raises:
        UserError: None of its documents is there: more likely a share is away than an archive.
    """
    there = tuple(path for path in baseline.documents if path.is_file())
    gone = {baseline.name_of(path) for path in baseline.documents} - {
        baseline.name_of(path) for path in there
    }
    kept = Baseline(baseline.folder, tuple(k for k in baseline.known if k.document not in gone))
    if not there:
        _refuse_absence(baseline)
        return kept
    watch = CheckWatch(baseline=kept, adopts=kept)
    with opened_bench(session) as bench:
        bench.get(indexing).prepare(session.terminal.job_context())
        order = CheckOrder(there, session.profile, keep=False)
        for _report in watch.over(
            bench.get(checking).run(order).reports(session.terminal.job_context())
        ):
            pass
    watch.found = [found for found in watch.found if found.fingerprint in kept.fingerprints]
    return watch.adopted(kept, "")


def _refuse_absence(baseline: Baseline) -> None:
    if baseline.documents:
        msg = (
            f"None of the documents of the baseline is there ({baseline.documents[0]}, for one); "
            "nothing was taken out. Is their disk away? If they are gone for good, delete the file."
        )
        raise UserError(msg)
