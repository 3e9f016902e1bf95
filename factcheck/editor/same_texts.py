"""What the reader shows of articles that have mostly the same text, for the editor to group or tell apart."""

from dataclasses import dataclass

from articles.models import Article, Origin
from factcheck.editor.inputs import whole_number
from factcheck.tracking.models import SharedText

# A wire story may be in fifty papers; what was settled makes room for the next.
SHOWN = 3


@dataclass(frozen=True)
class SameText:
    """Another article with mostly the same text. `origin`: what one of the two rests on already."""

    shared: SharedText
    article: Article
    other: Article

    @property
    def percent(self) -> int:
        return round(self.shared.share * 100)

    @property
    def origin(self) -> Origin | None:
        return self.article.origin or self.other.origin

    @property
    def proposed(self) -> str:
        """A name for a new origin: the title of the one that appeared first."""
        dated = [article for article in (self.article, self.other) if article.published_from]
        first = min(dated or [self.article, self.other], key=lambda article: (article.published_from, article.pk))
        return first.title[: Origin._meta.get_field("name").max_length]


@dataclass(frozen=True)
class SameTexts:
    """The likest of them, and how many wait behind them."""

    shown: list[SameText]
    more: int


def same_texts_of(article: Article) -> SameTexts:
    rows = SharedText.objects.of(article).undecided().with_articles()
    shown = [SameText(row, article, row.right if row.left_id == article.pk else row.left) for row in rows[:SHOWN]]
    return SameTexts(shown, rows.count() - SHOWN if len(shown) == SHOWN else 0)


def called_independent(article: Article, asked: str | None) -> SharedText | None:
    """The pair that was just called independent, so that one key takes it back."""
    number = whole_number(asked)
    if number is None:
        return None
    return SharedText.objects.of(article).filter(pk=number).exclude(dismissed_at=None).first()
