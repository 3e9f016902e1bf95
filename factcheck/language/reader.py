"""Text → Reading: which clause says what of whom, where, when, and how surely."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from factcheck.language import accounts, eventrules, figures, followups, inreach, langs, measures, scopes, victims
from factcheck.language.asserting import FIGURES, anchored, may_assert
from factcheck.language.clauses import split_clauses, trimmed
from factcheck.language.counting import formers, pointed, prisonterms, rankings
from factcheck.language.entities import (
    attached,
    countries,
    descriptions,
    genders,
    ranked,
    speakers,
    subjects,
    tellers,
    undergoers,
)
from factcheck.language.eventrules import Event
from factcheck.language.events import events, untold
from factcheck.language.families import OUTLOOKS, SELF_TOLD
from factcheck.language.glossary import UNLISTED, Hit, Named, matcher
from factcheck.language.model import (
    Assertion,
    Glossary,
    Mention,
    Modality,
    Places,
    Polarity,
    Quantity,
    Rank,
    Reading,
    Span,
    Value,
    When,
)
from factcheck.language.passage import Clause, Located, Passage, Row
from factcheck.language.records import replace
from factcheck.language.sentences import identify, split_sentences
from factcheck.language.stances import certainty, modality, reach
from factcheck.language.times import times, yearbefore
from factcheck.language.tokens import Tokens
from factcheck.language.values.reading import read_values

READER_VERSION = "16"
FALLBACK = "en"  # a text without a letter is in no language; its figures are read as English
TERMED = frozenset({"signing", "transfer", "appointment"})  # events that hold until a day, and are not dated by it
REMEMBERED = 12  # assertions looked back on for what "we have not decided" is about

Published = tuple[date, date] | date | None


def read(
    text: str, language: str | None = None, published: Published = None, glossary: Glossary | None = None
) -> Reading:
    """Everything that a text says, as far as it can be read.

    `language` is the code of a data file, guessed where None; of a text in any other language only the
    sentences are told, by the full stops and line breaks that all share. `published` the day or half-open
    period of publication, from which "last month" counts; `glossary` the newsroom's entities and
    measures, beside which the built-in measures always count. Never raises.
    """
    code = language or identify(text) or FALLBACK
    since_until = times.publication(published)
    sentences = split_sentences(text, code)
    if code not in langs.codes():
        return Reading(code, tuple(sentences), (), ())
    tokens = Tokens(text)
    values = read_values(tokens, code, since_until)
    words = matcher(glossary or measures.default_glossary(), code)
    listed, named = words.scan(tokens), words.named_in(tokens)
    if not (named or may_assert(values, listed)):
        return Reading(code, sentences, values, ())
    passage = Passage(tokens, words, listed, named, sentences, values)
    rows = passage.per_sentence()
    anchors = [last > first and anchored(hits, found) for first, last, hits, _, found in rows]
    assertions = _Assembly(passage, code, since_until).run(rows, anchors) if True in anchors else []
    if named:
        values = tuple(found.value for found in passage.values)
    units = {found.value.span: found.value for found in assertions if isinstance(found.value, Quantity)}
    if units:
        values = tuple(units.get(value.span, value) for value in values)
    return Reading(code, sentences, values, tuple(assertions))


@dataclass(slots=True)
class _Remembered:
    assertion: Assertion
    sentence: int
    quote: int  # where the quote it stands in begins, -1 outside


@dataclass(slots=True)
class _Here:
    """A clause in its sentence, how it is said and by whom."""

    clauses: Sequence[Clause]
    at: int
    clause: Clause
    stance: tuple[Polarity, Modality]
    said: Sequence[speakers.Said]
    sentence: int


class _Assembly:
    """One text's assertions, made sentence by sentence with what was said before in mind."""

    def __init__(self, passage: Passage, code: str, published: tuple[date, date] | None) -> None:
        self.passage = passage
        self.code = code
        self.published = published
        self.antecedents = subjects.Antecedents()
        self.known = speakers.Speakers()
        self.made: list[_Remembered] = []
        self.entries = passage.matcher.measures

    def run(self, rows: Sequence[Row], anchors: Sequence[bool]) -> list[Assertion]:
        """The assertions of all sentences; `anchors` tells which of them may have any."""
        passage = self.passage
        said: list[list[speakers.Said]] = []
        if passage.named:
            self.antecedents.described = descriptions.found_in(passage, rows)
            if any(one.entry.kind == "person" for one in passage.named):
                self.antecedents.persons.genders = genders.told(passage)
        for first, last, hits, named, _ in rows:  # speakers first: a quote's may stand in the sentence behind it
            said.append(speakers.speakers_of(passage, first, last, hits, named, self.known) if hits or named else [])
        for number, (first, last, hits, named, values) in enumerate(rows):
            if anchors[number]:
                clauses = split_clauses(passage, first, last, hits, named, values)
                stances = modality.stances(passage, clauses)
                for at, clause in enumerate(clauses):
                    self._clause(_Here(clauses, at, clause, stances[at], said[number], number))
                    self._see(clause.named, said[number], number)
            else:
                self._see(named, said[number], number)
            if named:
                self._note_subject(named, said[number])
        told = [(made.assertion, made.sentence) for made in self.made]
        whose = inreach.settled(passage, told, rows, said) if passage.named else told
        return followups.completed(accounts.settled(passage, whose, rows, said), rows)

    def _see(self, named: Sequence[Named], said: Sequence[speakers.Said], sentence: int) -> None:
        """Keep in mind who was named; "he" is nobody who was only a figure's source: "ACCORDING TO the police officer
        Karl Bremer, the driver …"."""
        aside = {one.first for one in said if one.aside}
        for name in named:
            if name.first in aside and name.entry.kind == "person":
                self.antecedents.persons.forget()
            else:
                self.antecedents.see(name.entry, sentence)

    def _note_subject(self, named: Sequence[Named], said: Sequence[speakers.Said]) -> None:
        spoken = {one.first for one in said}
        for name in named:
            if name.first not in spoken and name.entry.kind not in {"person", "place"}:
                self.antecedents.subject = subjects.Known(name.entry.key, name.entry.name)
                return

    def _clause(self, here: _Here) -> None:
        clause, stance = here.clause, here.stance
        if not anchored(clause.hits, clause.values):
            self._without_anchor(here)
            return
        factual = stance[1] == "fact" and stance[0] == "positive"
        happened = events.events_of(self.passage, clause, factual)
        if happened and (
            untold.recurs(here.clauses, here.at) or untold.only_wished(self.passage, here.clauses, here.at)
        ):
            happened = []
        counted_here = [located for located in clause.values if isinstance(located.value, FIGURES)]
        begun = len(self.made)
        for located in counted_here:
            value = located.value
            if self._corrects(here, located):
                continue
            if isinstance(value, Quantity):
                self._figure(here, located, value)
            elif isinstance(value, Rank):
                key = "rank" if rankings.is_ranking(self.passage, clause, located) else None
                anchor = (located.first, located.last)
                bearer = ranked.bearer_of(self.passage, clause, located) if key is not None else None
                whose = bearer.name if bearer else self._entity(here, anchor, None, key, event=False)
                self._make(here, anchor, whose, key, value)
        none = None if counted_here else victims.nobody(self.passage, clause)
        # The nought is the denial, so the clause says it plainly.
        plain = here if none is None else replace(here, stance=("positive", stance[1]))
        befell = [none] if none is not None else []
        if none is None and stance[0] == "positive":
            befell = victims.only_one(self.passage, clause)
        for hit, value in befell:
            anchor = (hit.first, hit.last)
            self._make(plain, anchor, self._entity(here, anchor, hit, hit.key, event=False), hit.key, value)
        if happened:
            self._happened(here, happened)
        if counted_here:
            made = self.made[begun:]
            said = prisonterms.settled(self.passage, clause, [one.assertion for one in made])
            for one, assertion in zip(made, said, strict=True):
                one.assertion = assertion
        if not befell and not happened and not counted_here:
            self._without_anchor(here)

    def _figure(self, here: _Here, located: Located, value: Quantity) -> None:
        """Make the statement of a figure."""
        passage, clauses, at = self.passage, here.clauses, here.at
        told = [made.assertion for made in self.made[-REMEMBERED:] if made.sentence == here.sentence]
        figure = figures.figure_of(passage, clauses, at, located, value, told)
        anchor = (located.first, located.last)
        entity = subjects.aged(passage, here.clause, located, here.said) if figure.measure == "age" else None
        if entity is None and not (figure.measure == "age" and subjects.ages_a_noun(passage, here.clause, located)):
            entity = figure.entity or self._entity(here, anchor, figure.hit, figure.measure, event=False)
        self._name_denied(here, figure.measure, entity)
        made = self._make(here, anchor, entity, figure.measure, figure.value)
        if figure.newer is not None:
            made.assertion = followups.likened(made.assertion, figure.newer)
        elif at == 0 and figure.measure in pointed.OPEN:
            earlier = [one.assertion for one in self.made[-REMEMBERED:] if one.sentence == here.sentence - 1]
            made.assertion = pointed.completed(passage, here.clause, made.assertion, earlier)
        year_before = self._year_before(here, located, made.assertion) if len(self.made) > 1 else None
        same = self._same_period(here, made.assertion.when)
        if year_before is not None or same is not None:
            made.assertion = replace(made.assertion, when=year_before or same)
        elif figure.is_former and not figures.is_dated(here.clause, located, made.assertion.when):
            still = formers.is_so_now(passage, located)
            when = times.told_now(self.published) if still else times.before(self.published, made.assertion.when)
            made.assertion = replace(made.assertion, when=when)
        if figure.is_former and certainty.has_been(passage, here.clause, made.assertion, self.published):
            made.assertion = replace(made.assertion, modality="fact")

    def _corrects(self, here: _Here, located: Located) -> bool:
        """Make the statement of a figure that only stands against the one before it, and says all else by that:
        "14 died, NOT 17", "nicht 14, SONDERN 17"."""
        clause, value = here.clause, located.value
        before = self.made[-1] if self.made and self.made[-1].sentence == here.sentence else None
        if before is None or before.assertion.measure is None or clause.of("measure") or clause.of("verb"):
            return False
        put_right = before.assertion.polarity == "negative" and self._puts_right(clause)
        other = before.assertion.value
        if not (clause.corrects or put_right) or type(other) is not type(value):
            return False
        if isinstance(value, Quantity) and isinstance(other, Quantity):
            if value.unit is not None and value.unit != other.unit:
                return False
            value = replace(value, unit=other.unit, change=other.change)
        entity = before.assertion.entity
        made = self._make(here, (located.first, located.last), entity, before.assertion.measure, value)
        span = Span(before.assertion.span.start, made.assertion.span.end)
        told = before.assertion
        made.assertion = replace(
            made.assertion, span=span, text=self.passage.text[span.start : span.end], when=told.when, scope=told.scope
        )
        return True

    def _puts_right(self, clause: Clause) -> bool:
        return clause.opened_by in self.passage.wording.clauses.breakers

    def _name_denied(self, here: _Here, key: str | None, entity: Mention | None) -> None:
        """Let what is denied before be of the measure that is named behind: "not 15,800 but 18,500 EMPLOYEES"."""
        before = self.made[-1] if self.made and self.made[-1].sentence == here.sentence else None
        if before is None or key is None or not self._puts_right(here.clause):
            return
        value = before.assertion.value
        if before.assertion.measure is None and before.assertion.polarity == "negative" and isinstance(value, Quantity):
            before.assertion = replace(
                before.assertion,
                measure=key,
                value=replace(value, unit=value.unit or key),
                entity=before.assertion.entity or entity,
            )

    def _year_before(self, here: _Here, located: Located, said: Assertion) -> When | None:
        """The time of a figure of just a year before the newer one: 2.9 billion A YEAR EARLIER. The newer one stands
        in its sentence, or in the one before."""
        if not yearbefore.is_told(self.passage, here.clauses, here.at, located) or not isinstance(said.value, Quantity):
            return None
        near = [one for one in reversed(self.made[-REMEMBERED:-1]) if one.sentence >= here.sentence - 1]
        told = [one.assertion for one in near if one.sentence == here.sentence]
        told = told or [one.assertion for one in near if one.assertion.measure == said.measure is not None]
        return yearbefore.when_of(said.value, told)

    def _same_period(self, here: _Here, when: When | None) -> When | None:
        """The time of a figure of THE SAME PERIOD OF another year."""
        if when is None or when.precision != "year":
            return None
        before = reversed(self.made[-REMEMBERED:-1])
        told = (made.assertion for made in before if made.sentence >= here.sentence - 1)
        return yearbefore.same_period(self.passage, here.clause, when, told)

    def _happened(self, here: _Here, happened: Sequence[Event]) -> None:
        """Make the statements of a clause's events, one a measure."""
        undone = untold.undone(self.passage, here.clause, happened)
        told: set[str] = set()
        for event in happened:
            if event.measure in told:
                continue
            said = here
            if undone is not None and event.first == undone[0].first:
                said = replace(here, stance=("negative", "fact") if undone[1] is None else ("positive", undone[1]))
            elif untold.denied_of_it(self.passage, here.clause, event):
                continue
            if self._event(said, event):
                told.add(event.measure)

    def _event(self, here: _Here, event: Event) -> bool:
        """Make the statement of an event; whether it says enough to be one."""
        clause = here.clause
        anchor = (event.first, event.last)
        entity = events.undergoer(self.passage, clause, event)
        if event.about is not None:
            entity = subjects.mention(self.passage, event.about)
        named = bool(self.passage.named)
        if entity is None and events.befalls_nobody_else(self.passage, clause, event):
            return False
        if entity is None and not named:  # no name of the glossary goes before those of none
            entity = self._unlisted(here, event)
        if entity is None:
            entity = self._entity(here, anchor, None, event.measure, event=True)
            unsaid = entity is not None and entity.inferred and not self._refers(clause)
            if unsaid and event.need in eventrules.OWN_SUBJECT:
                entity = None
            unlisted = self._unlisted(here, event) if named and (entity is None or entity.key is None) else None
            if unlisted is None and (entity is None or entity.key is None):
                unlisted = countries.acting(self.passage, clause, event)
            if unlisted is not None:
                entity = unlisted
            elif not events.complete(self.passage, clause, event, entity, self._kind(entity)):
                return False
        if entity is not None and attached.only_tells_more(self.passage, clause, entity, event):
            return True  # its figure tells it, and nobody else in the clause undergoes it
        stance: tuple[Polarity, Modality] = ("positive", "fact") if event.apart else here.stance
        if event.ruled_out:
            stance = ("negative", "fact" if stance[1] == "undecided" else stance[1])  # the airport REMAINS OPEN
        if event.measure in OUTLOOKS and stance[1] == "forecast":  # what was raised is one, and not that it was
            stance = (stance[0], "plan" if any(hit.key == "plan" for hit in clause.of("modality")) else "fact")
        negations = clause.of("negation")
        if negations and all(event.first <= hit.first < event.last for hit in negations):
            stance = ("positive", stance[1])  # "rejected" negates nothing but what was proposed
        stance = self._due(clause, event, stance)
        if stance != here.stance:
            here = replace(here, stance=stance)
        made = self._make(here, anchor, entity, event.measure, None)
        if event.measure in OUTLOOKS and times.is_long(made.assertion.when):
            now = times.told_now(self.published)  # its guidance for 2024
            made.assertion = replace(made.assertion, when=now, modality=stance[1])
        if event.object is not None:
            scope = made.assertion.scope
            products = tuple(dict.fromkeys((*scope.products, event.object)))
            made.assertion = replace(made.assertion, scope=replace(scope, products=products))
        return True

    def _unlisted(self, here: _Here, event: Event) -> Mention | None:
        """A name of no glossary that an event is about by its place in the sentence."""
        if event.need not in eventrules.OWN_SUBJECT or event.need in {"of", "works"}:
            return None
        clause = here.clause
        if event.need == "undergoer" and not undergoers.in_passive(self.passage, clause, event.first):
            return None
        taken = {index for said in here.said for index in range(said.first, said.last)}
        if any(hit.first < event.first for hit in clause.of("refers")):
            taken.clear()  # "Volta Cells denied that IT had filed for bankruptcy"
        if event.measure in SELF_TOLD:
            taken.clear()  # who CONFIRMED its guidance says no more than that
        found = undergoers.subject_of(self.passage, here.clauses, here.at, event.first, taken)
        if found is None and event.need == "any" and event.measure not in eventrules.NOWHERE:
            return undergoers.located_at(self.passage, clause, event.first)
        return found

    def _kind(self, entity: Mention | None) -> str | None:
        """The kind of an entity of the glossary; None for a name that is in none."""
        return None if entity is None or entity.key is None else self.passage.matcher.kinds.get(entity.key)

    def _refers(self, clause: Clause) -> bool:
        """Whether something in the clause stands for what was named before."""
        described = self.antecedents.described
        return bool(clause.of("refers")) or (
            bool(described) and descriptions.standing_in(described, clause, clause.last) is not None
        )

    def _due(self, clause: Clause, event: Event, stance: tuple[Polarity, Modality]) -> tuple[Polarity, Modality]:
        """An event named by a noun, with a deadline: "US entry by 2019" is a plan, though nothing says so."""
        polarity, mode = stance
        if mode == "fact" and event.underway and not times.is_over(clause, self.published):
            return polarity, "plan"
        if mode == "plan" and modality.is_attribute(self.passage, clause, event.first):
            mode = "fact"
            stance = polarity, mode
        if mode == "fact" and polarity == "positive" and modality.is_purpose(self.passage, clause, event.first):
            return polarity, "plan"
        named = self.passage.keys[event.last - 1] in self.passage.wording.event_nouns
        if mode == "fact" and named and polarity == "positive" and times.deadline(clause, self.published):
            return polarity, "plan"
        return stance

    def _without_anchor(self, here: _Here) -> None:
        """A clause that names no measure: what it leaves undecided, or places, was named before."""
        clause, number = here.clause, here.sentence
        if here.stance[1] != "undecided" and not clause.values:
            return
        told_elsewhere = clause.of("same") or any(hit.key in {"locate", "move"} for hit in clause.of("verb"))
        located = bool(told_elsewhere) and any(isinstance(value.value, Places) for value in clause.values)
        if here.stance[1] != "undecided" and not located:
            return
        quote = self.passage.quote_at(clause.first)
        quote_first = quote.first if quote is not None else -1
        for remembered in reversed(self.made[-REMEMBERED:]):
            before = remembered.assertion
            if before.measure is None or self.entries[before.measure].kind != "event":
                continue
            if remembered.quote != quote_first and remembered.sentence < number - 2:
                break
            if located and remembered.sentence < number - 1:
                break
            entity = before.entity and Mention(before.entity.key, before.entity.name, None, True)
            anchor = (clause.first, clause.last)
            made = self._make(here, anchor, entity, before.measure, None)
            if not made.assertion.scope.places and not located:
                places = self._places_said(before.measure, remembered)
                made.assertion = replace(made.assertion, scope=replace(made.assertion.scope, places=places))
            return

    def _places_said(self, measure: str, last: _Remembered) -> tuple[str, ...]:
        """All places that were named for a measure in the same quote or sentence."""
        codes: dict[str, None] = {}
        for remembered in self.made[-REMEMBERED:]:
            same = remembered.quote == last.quote if last.quote >= 0 else remembered.sentence == last.sentence
            if same and remembered.assertion.measure == measure:
                codes.update(dict.fromkeys(remembered.assertion.scope.places))
        return tuple(codes)

    def _entity(
        self, here: _Here, anchor: tuple[int, int], hit: Hit | None, key: str | None, event: bool
    ) -> Mention | None:
        """What is asserted of, in the order of trust: named, referred to, unlisted, unsaid."""
        passage, clauses, at, said = self.passage, here.clauses, here.at, here.said
        alone = key is not None and measures.stands_alone(key)
        found = None
        if passage.named:  # else nothing was named that a clause may be about or refer to
            found = subjects.subject_of(passage, clauses, at, anchor, hit, said, self.antecedents, not alone, key)
        if found is not None or alone:
            return found
        return (
            (None if event else countries.first_of(passage, clauses[at]))
            or subjects.unknown_name(passage, clauses, at, None if event else anchor, said, key)
            or (None if event else countries.subject_of(passage, clauses[at]))
            or (None if key not in subjects.OF_A_PLACE else subjects.unlisted_place(passage, clauses[at], anchor[0]))
            or subjects.carried(passage, clauses[at], hit, key, event, self.antecedents)
        )

    def _make(
        self, here: _Here, anchor: tuple[int, int], entity: Mention | None, measure: str | None, value: Value | None
    ) -> _Remembered:
        passage, clause, said = self.passage, here.clause, here.said
        span = passage.span(*trimmed(passage, clause))
        if entity is not None and entity.key == UNLISTED:
            entity = replace(entity, key=None)
        quote = passage.quote_at(anchor[0])
        speaker = quote.speaker if quote is not None and quote.speaker else (said[0].name if said else None)
        if value is not None and quote is None and clause.of("according"):
            speaker = tellers.teller_of(passage, clause, anchor, said) or speaker
        if speaker is None and value is not None and quote is None:
            speaker = tellers.body_of(passage, here.clauses, here.at, measure)
        elif said and value is not None and quote is None:
            speaker = tellers.other_body(passage, clause, measure, said[0]) or speaker
        polarity, mode = here.stance
        event = measure is not None and value is None
        if polarity == "negative" and not reach.denies(passage, clause, anchor, event, measure):
            polarity = "positive"
        foreseen = mode in times.AHEAD
        mode = certainty.mode_of(passage, here.clauses, here.at, anchor, mode, measure, value, self.published)
        changed = isinstance(value, Quantity) and value.change is not None
        when = times.when_of(passage, here.clauses, here.at, anchor, mode, self.published, measure, changed)
        if foreseen and mode == "fact" and times.ahead(when, self.published):
            when = times.told_now(self.published)  # cancelled 600 flights that were scheduled for Monday
        elif mode == "fact" and times.ahead(when, self.published):
            mode = "plan" if measure is not None and self.entries[measure].kind == "event" else "forecast"
        elif mode == "fact" and value is not None and times.due(passage, when, self.published):
            mode = "forecast"
        elif mode == "fact" and event and measure in TERMED and times.lasts_beyond(when, self.published):
            when = times.told_now(self.published)  # signed until 2030
        assertion = Assertion(
            span=span,
            text=passage.text[span.start : span.end],
            language=self.code,
            entity=entity,
            measure=measure,
            value=value,
            scope=scopes.scope_of(passage, here.clauses, here.at, entity, anchor),
            when=when,
            polarity=polarity,
            modality=mode,
            speaker=speaker,
            quoted=quote is not None,
        )
        remembered = _Remembered(assertion, here.sentence, quote.first if quote is not None else -1)
        self.made.append(remembered)
        return remembered
