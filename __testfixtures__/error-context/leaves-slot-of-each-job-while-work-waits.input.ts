interface Job {
  step: string | null;
  readonly steps: readonly string[];
}

export async function run(job: Job, work: (step: string) => Promise<void>): Promise<void> {
  for (const step of job.steps) {
    job.step = step;
    await work(step);
  }
  job.step = null;
}
