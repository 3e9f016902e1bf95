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
from psycopg import Connection
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


class Channel(pgmq.Channel):
    """Sets a queue up once, and by one process at a time.

    The transport as it comes drops and makes the trigger of the queue's table anew for every connection. Several
    at once are a deadlock now and then, and a message sent in between tells nobody.
    """

    def _new_queue(self, queue: str, **kwargs: Any) -> None:
        self._maybe_enable_notify(queue)

    def _maybe_enable_notify(self, queue: str, queue_name: str | None = None) -> None:
        name = queue_name or self._queue_name(queue)
        if not self._is_set_up(name):
            with self.pgmq.pool.connection() as connection:  # one transaction
                connection.execute("SELECT pg_advisory_xact_lock(hashtextextended('set up ' || %s, 0))", [name])
                if not self._is_set_up(name, conn=connection):
                    self.pgmq.create_queue(name, conn=connection)
                    self.pgmq.enable_notify(name, self.notify_throttle_interval_ms, conn=connection)
        self.connection._register_notify_queue(name)

    def _is_set_up(self, name: str, conn: Connection | None = None) -> bool:
        return any(told.queue_name == name for told in self.pgmq.list_notify_throttles(conn=conn))


class Transport(pgmq.Transport):
    Channel = Channel
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
