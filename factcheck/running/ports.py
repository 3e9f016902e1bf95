"""Whether the web server will get its address."""

import errno
import socket


def why_not_free(host: str, port: int) -> str | None:
    """One sentence on why nothing can listen there, or None."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as the web server does
        try:
            probe.bind((host, port))
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                return f"Port {port} is taken by another program: choose another one, as in make run PORT={port + 1}."
            if error.errno == errno.EACCES:
                return f"Port {port} is kept for the system: choose one above 1023, as in make run PORT=8000."
            return f"Nothing can listen on {host}, port {port}: {error.strerror}."
    return None
