"""What the log says of requests that were refused."""

import logging


class OneLineRefusals(logging.Filter):
    """Takes the traceback from what was answered by a refusal: it shows where we refuse, which is no news, and lets
    anybody fill the log. What we could not answer, from 500 on, keeps its own."""

    def filter(self, record: logging.LogRecord) -> bool:
        if getattr(record, "status_code", 500) < 500:
            record.exc_info = record.exc_text = None
        return True
