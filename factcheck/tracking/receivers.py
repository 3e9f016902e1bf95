"""What the tracker hears of. A receiver marks the row as wanted and enqueues; nothing more."""

from articles.signals import article_changed, version_stored
from factcheck.claims.signals import claim_changed
from factcheck.tracking import actions


def on_version_stored(sender, version, **kwargs) -> None:
    actions.want_version(version_id=version.pk)


def on_article_changed(sender, article, **kwargs) -> None:
    actions.want_version(version_id=article.latest.pk)


def on_claim_changed(sender, claim, **kwargs) -> None:
    actions.want_claim(claim_id=claim.pk)


def connect() -> None:
    version_stored.connect(on_version_stored, dispatch_uid="tracking.version")
    article_changed.connect(on_article_changed, dispatch_uid="tracking.article")
    claim_changed.connect(on_claim_changed, dispatch_uid="tracking.claim")
