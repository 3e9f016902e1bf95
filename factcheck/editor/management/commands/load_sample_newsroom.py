"""Fill an empty site with the sample newsroom of `factcheck/sample/`, to try everything out on."""

import json
from datetime import date
from pathlib import Path

from django.core.management.base import BaseCommand
from django.db import transaction

from articles import actions as articles
from articles.importing.dates import parse_published
from articles.models import Article, Origin
from factcheck.accounts.models import Role, User
from factcheck.claims import actions as claims
from factcheck.claims.models import Claim, Entity, EntityAlias, Measure, Rating, RatingScale

SAMPLE = Path(__file__).resolve().parents[3] / "sample"
# Who readers are told wrote and approved it; people log in by the role's name.
NAMES = {
    Role.EDITOR: ("Sari", "Wulandari"),
    Role.REVIEWER: ("Jonas", "Feld"),
    Role.ADMINISTRATOR: ("Claire", "Morel"),
}


class Command(BaseCommand):
    help = (
        "Loads the sample newsroom: three users, articles in four languages, claims with verdicts. "
        "What is there already stays as it is, so it can be called again."
    )

    @transaction.atomic
    def handle(self, *args, **options) -> None:
        """All or nothing: a first start that is cut off finds an empty site again, and loads it whole."""
        users = {role: self.user(role) for role in Role.values}
        self.scale()
        self.entities()
        self.origins()
        for line in _lines("manifest.jsonl"):
            self.article(line, by=users[Role.EDITOR])
        for line in _lines("claims.jsonl"):
            self.claim(line, users=users)

    def user(self, role: str) -> User:
        """A user named after the role. An existing one keeps password and rights."""
        user = User.objects.filter(username=role).first()
        if user is None:
            first, last = NAMES[role]
            user = User.objects.create_user(
                username=role,
                password=f"{role}-sample",
                first_name=first,
                last_name=last,
                role=role,
            )
            self.say(f"user {role} ({user}): new, password {role}-sample")
        return user

    def scale(self) -> None:
        """The sample's verdicts, in use unless the newsroom has chosen a scale of its own."""
        data = json.loads((SAMPLE / "ratings.json").read_text(encoding="utf-8"))
        if RatingScale.objects.filter(name=data["name"]).exists():
            return
        in_use = not RatingScale.objects.filter(is_default=True).exists()
        scale = RatingScale.objects.create(name=data["name"], is_default=in_use)
        for position, rating in enumerate(data["ratings"]):
            Rating.objects.create(scale=scale, position=position, **rating)
        self.say(f"rating scale {scale.name}: new, {len(data['ratings'])} verdicts")

    def entities(self) -> None:
        for line in _lines("entities.jsonl"):
            if Entity.objects.filter(key=line["key"]).exists():
                continue
            parent = Entity.objects.get(key=line["parent"]) if "parent" in line else None
            entity = Entity.objects.create(key=line["key"], name=line["name"], kind=line["kind"], parent=parent)
            for alias in line["aliases"]:
                EntityAlias.objects.create(entity=entity, name=alias)
            self.say(f"entity {entity.name}: new")

    def origins(self) -> None:
        """What the articles rest on: importing them knows the name, not whether it was a talk or a release."""
        for line in _lines("origins.jsonl"):
            _origin, new = Origin.objects.get_or_create(name=line["name"], defaults={"kind": line["kind"]})
            if new:
                self.say(f"origin {line['name']}: new")

    def article(self, line: dict, *, by: User) -> None:
        """Import one article, unless the newsroom has it: it may have settled its title or date since."""
        if Article.objects.filter(url=line["url"]).exists():
            return
        facts = {name: value for name, value in line.items() if name != "file"}
        text = (SAMPLE / line["file"]).read_text(encoding="utf-8")
        done = articles.import_article(text=text, by=by, **facts)
        self.say(f"article {done.article}: new")

    def claim(self, line: dict, *, users: dict[str, User]) -> None:
        """One claim and its way through the newsroom."""
        if Claim.objects.filter(key=line["key"]).exists():
            return
        author = users[line["author"]]
        since, until, _precision = parse_published(line.get("claimed", ""))
        claim = claims.create_claim(
            key=line["key"],
            statement=line["statement"],
            entity=Entity.objects.get(key=line["entity"]),
            measure=Measure.objects.get(key=line["measure"]) if "measure" in line else None,
            claimant=line.get("claimant", ""),
            claimed_from=since,
            claimed_until=until,
            due_on=date.fromisoformat(line["due_on"]) if "due_on" in line else None,
            by=author,
        )
        for span in line["spans"]:
            version = Article.objects.get(url=span["article_url"]).latest
            start = version.text.index(span["exact"])
            claims.attach_span(
                claim=claim,
                version=version,
                start=start,
                end=start + len(span["exact"]),
                exact=span["exact"],
                stance=span["stance"],
                speaker=span.get("speaker", ""),
                by=author,
            )
        correction = line.get("correction")
        first = {name: line[name] for name in ("summary", "reasoning")} | (correction["before"] if correction else {})
        claims.save_review(
            claim=claim,
            expected_edit=0,
            rating=_rating(line["rating"]),
            evidence=line["evidence"],
            by=author,
            **first,
        )
        if line["status"] != Claim.Status.DRAFT:
            claims.submit(claim=claim, by=author)
        if line["status"] == Claim.Status.PUBLISHED:
            approver = users[line["approver"]]
            claims.publish(claim=claim, by=approver)
            if correction:
                claims.correct(
                    claim=claim,
                    kind=correction["kind"],
                    reason=correction["reason"],
                    by=approver,
                    **{name: line[name] for name in correction["before"]},
                )
        claim.refresh_from_db()
        self.say(f"claim {claim.key}: new, {claim.get_status_display().lower()}, {len(line['spans'])} quotes")

    def say(self, what: str) -> None:
        self.stdout.write(what)


def _lines(name: str) -> list[dict]:
    return [json.loads(line) for line in (SAMPLE / name).read_text(encoding="utf-8").splitlines()]


def _rating(key: str) -> Rating:
    scale = json.loads((SAMPLE / "ratings.json").read_text(encoding="utf-8"))["name"]
    return Rating.objects.get(scale__name=scale, key=key)
