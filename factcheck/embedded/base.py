"""Django's PostgreSQL backend, on a server that is started when nothing answers."""

import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import psycopg
from django.db.backends.postgresql import base
from django.db.backends.postgresql.client import DatabaseClient as PostgreSQLClient

from factcheck.embedded.server import EmbeddedServer, binaries, embedded_server


class DatabaseClient(PostgreSQLClient):
    """`manage.py dbshell`, with the psql that came with the server."""

    def runshell(self, parameters: Iterable[str]) -> None:
        self.connection.ensure_connection()
        self.executable_name = str(binaries() / "psql")
        arguments, environment = self.settings_to_cmd_args_env(self.connection.settings_dict, list(parameters))
        subprocess.run([self.executable_name, *arguments[1:]], env=environment, check=True)


class DatabaseWrapper(base.DatabaseWrapper):
    client_class = DatabaseClient

    @property
    def server(self) -> EmbeddedServer:
        return embedded_server(Path(self.settings_dict["EMBEDDED_HOME"]), self.settings_dict["EMBEDDED_DATABASE"])

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        self.server.use()
        try:
            return super().get_new_connection(conn_params)
        except psycopg.OperationalError:
            self.server.ensure_running()
        return super().get_new_connection(conn_params)
