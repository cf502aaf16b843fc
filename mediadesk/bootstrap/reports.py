"""Put the writers of a check's reports together."""

from mediadesk import paths
from mediadesk.delivery.reports.html import HtmlReport
from mediadesk.delivery.reports.json_report import JsonReport
from mediadesk.delivery.reports.junit import JunitReport
from mediadesk.delivery.reports.sarif import SarifReport
from mediadesk.delivery.reports.text import TextReport
from mediadesk.services.ports.pictures import Miniatures
from mediadesk.services.ports.reports import ReportWriter


def writers(miniatures: Miniatures) -> tuple[ReportWriter, ...]:
    """Return a writer for every form, in the order people are offered them."""
    style = paths.resources() / "reports" / "check.css"
    page = HtmlReport(miniatures, style)
    return (page, TextReport(), JsonReport(), SarifReport(), JunitReport())
