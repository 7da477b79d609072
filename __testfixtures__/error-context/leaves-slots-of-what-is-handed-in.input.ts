interface Job {
  owner: string | null;
  listener: string | null;
}

export function compute(job: Job, next: string, work: () => void): void {
  const previousOwner = job.owner,
    previousListener = job.listener;

  job.owner = next;
  job.listener = null;

  try {
    work();
  } finally {
    job.owner = previousOwner;
    job.listener = previousListener;
  }
}
