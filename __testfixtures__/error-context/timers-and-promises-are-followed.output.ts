import { context } from "@unambient/runtime";

const job = context<string | null>("job", {
  flag: "use_async_error_context",
  legacy: null,
});

function check(): boolean {
  return job.value !== "";
}

export async function run(name: string, work: () => Promise<string>): Promise<string> {
  return job.runAsync(name, async () => {
    queueMicrotask(check);
    setTimeout(() => check(), 0);
    return await work().then((text) => `${text} in ${job.value ?? "no job"}`);
  });
}
