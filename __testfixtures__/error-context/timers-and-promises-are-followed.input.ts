let job: string | null = null;

function check(): boolean {
  return job !== "";
}

export async function run(name: string, work: () => Promise<string>): Promise<string> {
  const saved = job;
  job = name;
  try {
    queueMicrotask(check);
    setTimeout(() => check(), 0);
    return await work().then((text) => `${text} in ${job ?? "no job"}`);
  } finally {
    job = saved;
  }
}
