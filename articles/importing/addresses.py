"""One article, one address: links that differ only in how they were shared become the same."""

import re
import unicodedata
from ipaddress import IPv6Address, ip_address
from urllib.parse import SplitResult, quote, urlsplit, urlunsplit

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator

from articles.importing.refusal import ImportRefused
from articles.importing.words import words as _

MAX_LENGTH = 2000
DEFAULT_PORTS = {"http": 80, "https": 443}
# What newsletters, advertisements and share buttons add.
TRACKING = re.compile(
    r"utm_.*|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|li_fat_id|igshid|igsh"
    r"|mc_cid|mc_eid|_ga|_gl|_hsenc|_hsmi|mkt_tok|oly_anon_id|oly_enc_id|vero_id|at_(?:medium|campaign|custom\d)|xtor",
    re.I,
)
# Names that no public name server knows (RFC 6761, 6762, 8375).
INDOORS = re.compile(r"(?:.*\.)?(?:localhost|local|internal|home\.arpa|lan|localdomain)")
# Written for the sake of line breaks and scripts, and in no name that is looked up.
_UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufe00-\ufe0f\ufeff]")
_ESCAPE = re.compile(r"%[0-9A-Fa-f]{2}")
_valid = URLValidator(schemes=["http", "https"])


def canonical_url(stated: str) -> str:
    """The address under which an article is kept. Raises ImportRefused (field "url").

    Scheme and host in lower case, host names in their ASCII form, no default port, no fragment, no
    tracking parameters; other parameters keep their order. A path may mean upper or lower case, a
    slash at its end or none: those stay.
    """
    stated = stated.strip()
    if not stated:
        raise ImportRefused(_("An article needs the address it was published at."), field="url")
    if re.search(r"[\s\x00-\x1f\x7f\ud800-\udfff\\]", stated):
        raise _refused(stated)
    try:
        parts = urlsplit(stated)
        host, port = _ascii_host(parts.hostname or ""), parts.port
    except ValueError:
        raise _refused(stated) from None
    if parts.scheme not in DEFAULT_PORTS or not host:
        raise _refused(stated)
    if parts.username is not None or parts.password is not None:
        raise ImportRefused(_("The address must not hold a user name or password."), field="url")
    _refuse_indoors(host)
    if ":" in host:
        host = f"[{host}]"
    if port is not None and port != DEFAULT_PORTS[parts.scheme]:
        host = f"{host}:{port}"
    kept = [item for item in parts.query.split("&") if item and not TRACKING.fullmatch(item.partition("=")[0])]
    url = urlunsplit(SplitResult(parts.scheme, host, _escaped(parts.path) or "/", _escaped("&".join(kept)), ""))
    if len(url) > MAX_LENGTH:
        raise ImportRefused(_("The address is longer than %(max)d characters.") % {"max": MAX_LENGTH}, field="url")
    try:
        _valid(url)
    except ValidationError:
        raise _refused(stated) from None
    return url


def _refused(stated: str) -> ImportRefused:
    return ImportRefused(
        _("“%(url)s” is no web address; it must begin with http:// or https://.") % {"url": stated[:200]}, field="url"
    )


def _refuse_indoors(host: str) -> None:
    """Readers follow the address to where the article was published: they cannot, where only this machine or its
    own network is meant, and on this site nothing is."""
    try:
        address = ip_address(host)
    except ValueError:
        closed = INDOORS.fullmatch(host) is not None
    else:
        if isinstance(address, IPv6Address) and address.ipv4_mapped:
            address = address.ipv4_mapped
        closed = not address.is_global or address.is_multicast
    if closed:
        raise ImportRefused(
            _("Readers cannot reach %(host)s. Give the address at which the article stands on the open web.")
            % {"host": host},
            field="url",
        )
    if host == urlsplit(settings.SITE_URL).hostname:
        raise ImportRefused(
            _("This is an address of this site itself. Give the one at which the article was published."), field="url"
        )


def _ascii_host(host: str) -> str:
    """`münchen.example` as browsers look it up. What the older IDNA rules would change into another name (ß) keeps its
    letters, as in IDNA 2008. Raises ValueError where there is no such name."""
    host = _UNSEEN.sub("", unicodedata.normalize("NFC", host)).rstrip(".")
    try:
        ascii_host = host.encode("idna").decode("ascii")
        if ascii_host.encode("ascii").decode("idna") == host or ascii_host == host:
            return ascii_host
    except UnicodeError:
        pass
    if host.isascii():
        return host
    labels = (
        label if label.isascii() else f"xn--{label.encode('punycode').decode('ascii')}" for label in host.split(".")
    )
    return ".".join(labels)


def _escaped(text: str) -> str:
    """Non-ASCII percent-encoded as browsers do, escapes in upper case; all else as it was."""
    return _ESCAPE.sub(lambda escape: escape[0].upper(), quote(text, safe="!\"#$%&'()*+,-./:;<=>?@[]^_`{|}~"))
