"""The queue inside the site's database: kombu's pgmq transport, on the connection that Django has.

The transport as it comes knows a server by a URL of its own and writes the parts into a connection string
unquoted, which breaks on a folder with a space and loses sslmode. This one asks Django: so it always is the
same database, the tests' one too, and the embedded server is started for it when it does not run.
"""

from time import monotonic
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connections
from kombu.transport import pgmq
from pgmq import PGMQueue
from psycopg.conninfo import make_conninfo
from psycopg.pq import Conninfo
from psycopg_pool import ConnectionPool

from factcheck.running.broker import DATABASE_QUEUE, VISIBILITY_SECONDS

# A process publishes or consumes from a few threads at most.
POOL_CONNECTIONS = 4
POOL_TIMEOUT_SECONDS = 10
WAIT_SECONDS = 0.5
BUSY_SECONDS = 10
# With the transport's own second, a backlog drains at a few tasks a second.
BUSY_POLLING_SECONDS = 0.05


def database_conninfo() -> str:
    """The connection string of Django's database, as libpq reads it, after making sure that it answers."""
    connection = connections[DEFAULT_DB_ALIAS]
    was_open = connection.connection is not None
    connection.ensure_connection()
    if not was_open:
        connection.close()
    known = {option.keyword.decode() for option in Conninfo.get_defaults()}
    parameters = connection.get_connection_params()
    return make_conninfo(**{key: value for key, value in parameters.items() if key in known})


class Transport(pgmq.Transport):
    can_parse_url = True  # there is nothing in the URL

    _delivered_at = -BUSY_SECONDS

    def drain_events(self, connection: Any, timeout: float | None = None) -> None:
        """Wait for messages, but not for long: a worker told to stop looks up only between two waits.

        A notification ends the wait when a message comes in. Nothing tells that a process has become free for
        the next of many; so as long as messages flow, the queue is looked at often, and seldom when all is quiet.
        """
        busy = monotonic() - self._delivered_at < BUSY_SECONDS
        self.polling_interval = BUSY_POLLING_SECONDS if busy else WAIT_SECONDS
        super().drain_events(connection, timeout=min(timeout or WAIT_SECONDS, WAIT_SECONDS))
        self._delivered_at = monotonic()  # without one it would have raised

    def _create_pgmq_client(self) -> PGMQueue:
        pool = ConnectionPool(
            database_conninfo(),
            min_size=1,
            max_size=POOL_CONNECTIONS,
            timeout=POOL_TIMEOUT_SECONDS,
            open=True,
        )
        visibility = self.client.transport_options.get("visibility_timeout", VISIBILITY_SECONDS)
        return PGMQueue(pool=pool, vt=int(visibility), init_extension=False)

    def _get_notify_waiter(self) -> pgmq._NotifyWaiter:
        if self._notify_waiter is None:
            self._notify_waiter = pgmq._NotifyWaiter(database_conninfo())
        return self._notify_waiter

    def close_connection(self, connection: Any) -> None:
        pool = self._pgmq_client.pool if self._pgmq_client else None
        try:
            super().close_connection(connection)
        finally:
            if pool is not None:  # the client leaves alone what it did not open itself
                pool.close()

    @classmethod
    def as_uri(cls, uri: str, include_password: bool = False, mask: str = "**") -> str:
        return f"{DATABASE_QUEUE}://"
