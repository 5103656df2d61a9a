from __future__ import annotations

from django_tasks import task

from editorial.translation_jobs.making import make_job
from editorial.translation_jobs.models import TranslationJob


@task()
def make_translation_job(job_id: int) -> int:
    """Make the drafts of a job that has none yet; how many of its pages there are."""
    job = TranslationJob.objects.filter(pk=job_id).first()
    if job is None:
        return 0
    make_job(job)
    return job.pages.count()
