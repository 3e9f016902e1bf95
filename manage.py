#!/usr/bin/env python
"""The site's command line."""

import os
import select
import sys

from django.core.exceptions import ImproperlyConfigured
from django.core.management import execute_from_command_line


def nobody_reads(output: int) -> bool:
    """Whether the reader of a pipe has gone."""
    poll = select.poll()
    poll.register(output, 0)
    return any(event & (select.POLLERR | select.POLLHUP) for _descriptor, event in poll.poll(0))


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")
    try:
        execute_from_command_line(sys.argv)
        sys.stdout.flush()
    except ImproperlyConfigured as error:  # a setting in the environment is wrong: one sentence says which
        sys.exit(f"{error}")
    except KeyboardInterrupt:
        sys.exit(130)
    except BrokenPipeError:
        if not nobody_reads(sys.stdout.fileno()):  # another pipe: to a program, to the network
            raise
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # so that nothing is left to fail at the end
        sys.exit(141)  # as a program that SIGPIPE ended: `| head` has seen enough
