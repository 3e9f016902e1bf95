"""Who somebody tried to log in as, and from where: what failed attempts are counted by."""

from collections.abc import Iterable, Mapping
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.http import HttpRequest

LONGEST = 255  # of the column in which attempts are kept
Network = IPv4Network | IPv6Network


def proxies(written: Iterable[str]) -> tuple[Network, ...]:
    """The networks of TRUSTED_PROXIES; a single address is a network of one."""
    try:
        return tuple(ip_network(each.strip()) for each in written)
    except ValueError as wrong:
        raise ImproperlyConfigured(f"TRUSTED_PROXIES must be addresses or networks (10.0.0.0/8): {wrong}.") from None


def client_address(request: HttpRequest) -> str | None:
    """The visitor's address, as nobody can choose it.

    Each proxy adds whom it spoke to at the end of X-Forwarded-For. So the header is read from its end, and only
    as far as a proxy of ours wrote it: what stands before the first other address, the visitor may have sent.
    None where a proxy speaks to us through a socket and names nobody.
    """
    nearest = request.META.get("REMOTE_ADDR", "")
    if not settings.TRUSTED_PROXIES:
        return nearest or None
    found = None
    for hop in (nearest, *reversed(request.META.get("HTTP_X_FORWARDED_FOR", "").split(","))):
        address = _read(hop)
        if address is None and hop:
            break  # no address: nothing before it can be believed
        found = address or found
        if address is not None and not any(address in network for network in settings.TRUSTED_PROXIES):
            break
    return str(found) if found else None


def _read(hop: str) -> IPv4Address | IPv6Address | None:
    try:
        address = ip_address(hop.strip())
    except ValueError:
        return None
    return getattr(address, "ipv4_mapped", None) or address


def attempted_name(request: HttpRequest, credentials: Mapping[str, str] | None = None) -> str | None:
    """The name as failed attempts are counted under it: forms let a longer one through than can be kept."""
    name = (credentials or {}).get("username") or request.POST.get("username")
    return name[:LONGEST].replace("\0", "") if name else None
