"""Whether two articles tell one story, so that the one figure each of them gives is of one thing.

Of a club an article may give the goals of a match and those of a season, of an aid group the beds of one camp and of
all: by themselves two such figures are never held to be of the same. Where both articles tell one story, each gives
but one such figure, in passages that are much alike, and the two are of one size, one of the articles has it wrong.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from decimal import Decimal

from factcheck.language import Quantity, terms
from factcheck.tracking.comparing import FINAL, Finding, Side
from factcheck.tracking.models import Story
from factcheck.tracking.sides import Said

# Measured on parallel news in four languages (docs/measurements.md): two articles may tell one story from this on.
SAME_STORY = 0.2
# News is told again within the month.
SAME_NEWS = timedelta(days=31)
# Key terms that two texts share before their stories are compared at all.
CANDIDATE_SHARES = 3
# How much alike two passages are that tell the same of one story, in two languages too.
ALIKE_PASSAGE = 0.25
# How many times the one figure may be the other, where both are of one thing.
ONE_SIZE = Decimal(2)
# What anything may be counted by: no two figures are of one thing by that alone.
ANYTHING = frozenset({"people", "duration"})
# What a finding says where nothing tells that both figures are of one thing: of which, or of one accident.
_DOUBTS = frozenset({("not_comparable", "of_what"), ("different_time", "may_be_two")})

Pair = tuple[Said, Said]


def is_doubtful(pair: Pair, finding: Finding) -> bool:
    """Whether two figures clash, if only they are of one thing; and may be, by what they count and how large they
    are."""
    measure = finding.left.assertion.measure
    counted_once = measure in FINAL and finding.reason == "level_moves"
    if not (counted_once or (finding.relation, finding.reason) in _DOUBTS) or measure in ANYTHING:
        return False
    return of_one_size(*(said.side for said in pair))


def of_one_size(one: Side, other: Side) -> bool:
    """Whether both give a figure, and neither is more than twice the other."""
    figures = [stated(side) for side in (one, other)]
    if None in figures:
        return False
    smaller, larger = sorted(abs(figure) for figure in figures if figure is not None)
    return 0 < larger <= smaller * ONE_SIZE


def stated(side: Side) -> Decimal | None:
    """The figure that a side gives of how much there is; None where it gives none, or a change."""
    value = side.assertion.value
    return value.stated if isinstance(value, Quantity) and value.change is None else None


def of_one_thing(doubtful: Sequence[Pair], said: Iterable[Sequence[Said]]) -> set[tuple[str, str]]:
    """Of pairs of figures those that are of one thing, by their keys. `said`: what all articles say, by bucket."""
    if not doubtful:
        return set()
    alone = _alone(said)
    pairs = [pair for pair in doubtful if alone.issuperset(one.key for one in pair)]
    stories = _stories({one.version_id for pair in pairs for one in pair})
    near = [pair for pair in pairs if _may_be_one(*(stories.get(one.version_id) for one in pair))]
    passages = _passages({one.version_id for pair in near for one in pair})
    told = {pk: terms.merged(words for _, _, words in sentences) for pk, sentences in passages.items()}
    return {(left.key, right.key) for left, right in near if _is_retold(left, right, told, passages)}


def _alone(said: Iterable[Sequence[Said]]) -> frozenset[str]:
    """The keys of figures that are the only ones of their bucket in their article, but for those of years ago."""
    keys: set[str] = set()
    for bucket in said:
        news = [one for one in bucket if is_new(one.side)]
        times = Counter(one.article_id for one in news)
        keys.update(one.key for one in news if times[one.article_id] == 1)
    return frozenset(keys)


def is_new(side: Side) -> bool:
    """Whether a figure is of the weeks in which its article came out, as far as anybody says."""
    when, published = side.assertion.when, side.published_since
    if when is None or when.assumed or published is None or when.until is None:
        return True
    return published - when.until <= SAME_NEWS


def _stories(versions: Iterable[int]) -> Mapping[int, Story]:
    wanted = set(versions)
    return Story.objects.only("key_terms", "published").in_bulk(wanted) if wanted else {}


def _may_be_one(left: Story | None, right: Story | None) -> bool:
    """Whether two stories came out in the same weeks and share enough to be looked at."""
    if left is None or right is None:
        return False
    if len(set(left.key_terms).intersection(right.key_terms)) < CANDIDATE_SHARES:
        return False
    first, second = sorted((left.published, right.published), key=lambda days: (days.lower is not None, days.lower))
    return first.upper is None or second.lower is None or second.lower - first.upper <= SAME_NEWS


def _passages(versions: Iterable[int]) -> Mapping[int, list[tuple[int, int, terms.Terms]]]:
    """The sentences of each version with their terms."""
    wanted = set(versions)
    rows = Story.objects.filter(pk__in=wanted).values_list("pk", "passages") if wanted else ()
    return {pk: [(start, end, words) for start, end, words, _figures in passages] for pk, passages in rows}


def _is_retold(
    left: Said,
    right: Said,
    told: Mapping[int, terms.Terms],
    passages: Mapping[int, list[tuple[int, int, terms.Terms]]],
) -> bool:
    """Whether two articles, whose terms are in `told`, tell one story, and two of their passages the same of it."""
    if terms.likeness(told[left.version_id], told[right.version_id]) < SAME_STORY:
        return False
    own = [
        terms.merged(words for start, end, words in passages[one.version_id] if start < one.end and one.start < end)
        for one in (left, right)
    ]
    return terms.likeness(*own) >= ALIKE_PASSAGE and terms.beyond_names(*own) > 0
