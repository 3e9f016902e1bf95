"""The rules of events: which verb with which noun, name or place says that something happened.

Most verbs alone say too little ("opened"), so a rule pairs a class of verbs with the measure of a
noun, a place or a name. The classes and nouns are worded per language; the rules hold for all.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import cache
from typing import Literal

from factcheck.language.glossary import Named
from factcheck.language.model import Mention
from factcheck.language.records import record

# What a rule asks for beside its verb: nothing, a place, a named product (which the event is then
# about), a named company (the same), or a second name: what is bought is part of the event.
# Who enters a market is no person; with a verb that may mean any arrival, a house of the glossary.
# The rest is for verbs that say enough by themselves: a person, whom it happened to (told in the passive or the
# active), a subject, a subject or a place, the name of a bridge or museum; and for nouns whose event it is.
Kind = Literal["product", "company", "object", "house", "person", "works"]
Need = Kind | Literal["", "place", "market", "undergoer", "subject", "any", "of"]


@record(frozen=True, slots=True)
class Rule:
    """`noun`: the measure that must be named in the clause."""

    measure: str
    noun: str | None = None
    need: Need = ""


# What a product comes out by: shown, put on sale, or one of the two.
LAUNCHES = frozenset({"launch", "unveiling", "sales_start"})
PUBLISHED = ("films", "songs", "albums", "books", "episodes", "apps")  # what is released, and no prisoner
RULES: Mapping[str, tuple[Rule, ...]] = {
    "open": (
        Rule("data_center", "data_center"),
        Rule("service_center_opening", "service_centers"),
        Rule("store_opening", "stores"),
        Rule("factory_opening", "factories"),
        Rule("office_opening", "offices"),
        Rule("store_opening", "branches"),
        Rule("opening", "works", "works"),
    ),
    "start": (Rule("data_center", "data_center"), Rule("store_opening", "stores")),
    "launch": (
        Rule("data_center", "data_center"),
        Rule("store_opening", "stores"),
        Rule("launch", need="product"),
        Rule("launch", need="undergoer"),
    ),
    "come_out": (Rule("launch", need="subject"),),
    "unveil": (
        Rule("data_center", "data_center"),
        Rule("store_opening", "stores"),
        Rule("unveiling", need="product"),
        Rule("unveiling", need="undergoer"),
    ),
    "put_on_sale": (Rule("sales_start", need="product"), Rule("sales_start", need="undergoer")),
    "publish": (
        Rule("launch", need="product"),
        *(Rule("launch", noun, "undergoer") for noun in PUBLISHED),
        Rule("launch", need="undergoer"),
    ),
    "sink": (Rule("sinking", "ships", "any"),),
    "charged": (Rule("charge", need="undergoer"),),
    "elected": (Rule("election", need="undergoer"),),
    "take_office": (Rule("appointment", need="subject"),),
    "name": (Rule("appointment", need="undergoer"),),
    "choose": (Rule("election", need="undergoer"),),
    "kill": (Rule("death", need="undergoer"),),
    "go_on_sale": (Rule("sales_start", need="product"), Rule("sales_start", need="subject")),
    "sign_player": (Rule("transfer", need="undergoer"),),
    "sign": (Rule("transfer", need="undergoer"),),
    "walk_free": (Rule("release", need="subject"),),
    "suffer_hack": (Rule("hack", need="subject"),),
    "no_candidacy": (Rule("candidacy", need="subject"),),
    "no_appeal": (Rule("appeal", need="subject"),),
    "no_concession": (Rule("concession", need="subject"),),
    "stay_in_office": (Rule("resignation", need="subject"),),
    "stay_open": (
        Rule("store_closing", "stores"),
        Rule("store_closing", "branches"),
        Rule("factory_closing", "factories"),
        Rule("office_closing", "offices"),
        Rule("closing", "works", "works"),
    ),
    "survive": (Rule("survival", need="person"),),
    "walk_clear": (Rule("acquittal", need="subject"),),
    "get_term": (Rule("conviction", need="subject"),),
    "deliver": (Rule("delivery_start", need="product"), Rule("delivery_start", need="undergoer")),
    "win": (Rule("victory", need="subject"),),
    "lose": (Rule("defeat", need="subject"),),
    "build": (
        Rule("data_center", "data_center"),
        Rule("factory_opening", "factories"),
        Rule("completion", need="undergoer"),
    ),
    "development": (Rule("development", need="product"),),
    "close": (
        Rule("store_closing", "stores"),
        Rule("store_closing", "branches"),
        Rule("factory_closing", "factories"),
        Rule("office_closing", "offices"),
        Rule("closing", "works", "works"),
    ),
    "enter": (Rule("market_entry", "markets", "market"), Rule("market_entry", need="market")),
    "arrive": (Rule("market_entry", "markets", "market"), Rule("market_entry", need="house")),
    "leave": (Rule("market_exit", "markets", "market"), Rule("market_exit", need="house")),
    "move": (Rule("data_center", "data_center"),),
    "locate": (Rule("data_center", "data_center"),),
    "acquire": (
        Rule("acquisition", need="object"),
        Rule("acquisition", "companies"),
        Rule("acquisition", need="undergoer"),
    ),
    "take_over": (Rule("acquisition", need="undergoer"),),
    "found": (Rule("founding", need="company"), Rule("founding", need="undergoer")),
}
# Verbs that name their event themselves, by what they need beside them; class and measure share a key.
SPEAKING: Mapping[Need, str] = {
    "person": """
        death birth marriage divorce surgery infection survival
    """,
    "subject": """
        resignation retirement lawsuit ban permission approval_given rejection signing partnership merger
        bankruptcy listing recall victory defeat record invasion escape meeting accession withdrawal
        renaming relocation discovery apology confession split stake_sale candidacy liftoff transfer
        appeal concession
    """,
    "undergoer": """
        appointment dismissal election nomination arrest release charge conviction acquittal rescue
        kidnapping hack extradition deportation theft
    """,
    "any": """
        cancellation postponement suspension resumption sell_out price_rise price_cut rate_rise rate_cut
        strike protest crash explosion fire_outbreak flood earthquake sinking shooting attack_event
        ceasefire evacuation completion construction collapse nationalisation privatisation
    """,
    "place": """
        visit
    """,
}
_BY_THEMSELVES: Mapping[str, tuple[Rule, ...]] = {
    key: (Rule(key, need=need),) for need, keys in SPEAKING.items() for key in keys.split()
}
PASSIVE_ONLY = frozenset({"charged", "elected"})  # in the active these verbs mean much else: charged a fee
# What these tell will not be, or is not.
RULED_OUT = frozenset({"no_candidacy", "no_appeal", "no_concession", "stay_in_office", "stay_open"})
SCORED = frozenset({"win", "lose"})  # they tell it of a match, by its score: lost 2-0
# What is done to something, which they are about where it is named, and else about who did it.
TRANSITIVE = frozenset(
    {
        "attack_event",
        "signing",
        "approval_given",
        "rejection",
        "ban",
        "permission",
        "cancellation",
        "postponement",
        "suspension",
    }
    | {"resumption", "recall", "renaming", "privatisation", "nationalisation", "completion", "evacuation"}
)
# What only persons do.
OF_PERSONS = frozenset({"resignation", "retirement", "candidacy", "confession", "transfer"})
OUTLOOK = "outlook"  # what a company told of the time to come: its GUIDANCE was raised
# Nouns that are events of some things only.
OF_WORKS = frozenset({"opening", "closing"})
NEEDS_PLACE = frozenset({"place", "market", "house"})
NOWHERE = frozenset({"sinking"})  # what happens at a place, and not to it
ENDS_AS: Mapping[str, str] = {"arrest": "release"}  # what it is to end what a noun names
# What may be told as somebody's own: Norvik City's 2-0 win.
PERSONAL = frozenset({"person", "undergoer", "subject", "any"})
NEEDS_NAME = frozenset({"product", "company", "object"})
ENTERING = "sell"  # not to do so in a country, or to plan to, is about entering it
# Never about what was named before, unsaid.
OWN_SUBJECT = frozenset({"person", "undergoer", "subject", "any", "works", "of"})
HAPPENING = frozenset({"verb", "event", "event_name", OUTLOOK})
NOUNS = frozenset({"measure", "works"})  # what a verb may be told of
# The same for what is named by a noun of its own: "the launch", "a takeover".
NAMED: Mapping[str, tuple[Rule, ...]] = {
    "launch": (Rule("launch", need="product"),),
    "unveiling": (Rule("unveiling", need="product"),),
    "sales_start": (Rule("sales_start", need="product"),),
    "acquisition": (Rule("acquisition", need="object"),),
    "founding": (Rule("founding", need="company"),),
}
# Events that are named by what they bring about, and so not told wherever that is named.
THINGS = frozenset({"data_center"})


@record(frozen=True, slots=True)
class Event:
    """An event at tokens [first, last). `about`: what it is about where that is not the subject;
    `object`: what else makes it this event and no other, as a key or name; `need`: what its subject
    must be like."""

    measure: str
    first: int
    last: int
    about: Named | None = None
    object: str | None = None
    need: Need = ""
    noun: bool = False  # it is named, and not told by a verb
    whom: Mention | None = None  # whom it is known to concern
    apart: bool = False  # a participle set apart by commas tells it, whatever else the clause says
    ruled_out: bool = False  # it will not be, or is not: somebody ruled himself out of the race, stays in office
    underway: bool = False  # it is being built, and does not open yet


@cache
def rules_of(category: str, key: str) -> Sequence[Rule]:
    """What a word of this category may tell, each with what it needs beside it."""
    if category == OUTLOOK:
        return (Rule(key, need="subject"),)
    if category == "event":
        return NAMED.get(key) or (Rule(key),)
    if category == "event_name":
        return (Rule(key, "works", "works"),) if key in OF_WORKS else (Rule(key, need="of"),)
    return RULES.get(key) or _BY_THEMSELVES.get(key, ())


def may_tell(category: str, key: str, nouns: Collection[str], placed: bool) -> bool:
    """Whether a word may tell an event in a text without a name of the glossary, that has these `nouns` and, where it
    is `placed`, a place: all that `_told` needs and that need not be sought in its clause."""
    for rule in rules_of(category, key):
        if rule.noun is not None:
            found = rule.noun in nouns
        elif rule.need in NEEDS_PLACE:
            found = placed
        else:
            found = rule.need not in NEEDS_NAME
        if found:
            return True
    return placed and key == ENTERING
