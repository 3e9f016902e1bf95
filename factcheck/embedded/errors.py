from django.db.utils import OperationalError


class EmbeddedServerError(OperationalError):
    """The embedded server cannot be had; the message is one plain sentence for whoever started the site."""
