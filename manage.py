#!/usr/bin/env python
"""The site's command line."""

import os
import sys

from django.core.exceptions import ImproperlyConfigured
from django.core.management import execute_from_command_line

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")
    try:
        execute_from_command_line(sys.argv)
    except ImproperlyConfigured as error:  # a setting in the environment is wrong: one sentence says which
        sys.exit(f"{error}")
    except KeyboardInterrupt:
        sys.exit(130)
