"""Follow what others do in the catalogue: what became of it since one last looked."""

from mediadesk.model.desk_news import DeskMark, DeskNews
from mediadesk.services.jobs import JobContext
from mediadesk.services.ports.catalogue import FollowedDesk


class Following:
    """Remembers how far the catalogue was followed; one look is to end before the next begins."""

    def __init__(self, catalogue: FollowedDesk) -> None:
        self._catalogue = catalogue
        self._mark: DeskMark | None = None

    def news(self, _context: JobContext) -> DeskNews:
        """Return what happened since the last look; of the first one nothing is news.

        Raises:
            OutsideError: The catalogue cannot be reached; the next look tells of all since.
        """
        if self._mark is None:
            self._mark = self._catalogue.mark()
            return DeskNews(self._mark)
        news = self._catalogue.news_since(self._mark)
        self._mark = news.mark
        return news
