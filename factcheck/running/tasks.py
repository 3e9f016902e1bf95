from celery import Task, shared_task

from factcheck.running.actions import record_heartbeat


@shared_task(bind=True)
def pulse(self: Task) -> None:
    record_heartbeat(worker=self.request.hostname or "unnamed")
