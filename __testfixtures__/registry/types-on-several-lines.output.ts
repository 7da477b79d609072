import { registry } from "@unambient/runtime";

interface Job {
  readonly id: string;
  readonly state: "open < closed" | "closed";
}

/** What an item is found by, and what is known of it by then; the second stands for every other. */
const states = registry("states", {
  flag: "use_supervised_registry",
  legacy: new Map<Job["id"], { state: Job["state"]; tries: number }>(),
});

const owners = registry("owners", {
  flag: "use_supervised_registry",
  legacy: new Map<string | number, readonly [Job, string]>(),
});

const listeners = registry("listeners", { flag: "use_supervised_registry", legacy: new Set<
  (job: Job) => void // told once
>() });

const starts = registry("starts", { flag: "use_supervised_registry", legacy: new Map<
  string,
  {
    at: number
    by: string
  }
>() });

const pages = registry("pages", { flag: "use_supervised_registry", legacy: new Map<
  "a title that is as long as titles of pages are wont to be in books of that time",
  "a text that is longer still",
>() });

export const keep = (): void => void pages.clear();
export const page = (): number => pages.size;
export const put = (): void =>
  void pages.set(
    "a title that is as long as titles of pages are wont to be in books of that time",
    "a text that is longer still",
  );

export function note(job: Job): void {
  states.set(job.id, { state: job.state, tries: 0 });
  owners.set(job.id, [job, "me"]);
  starts.set(job.id, { at: 1, by: "me" });
  for (const tell of listeners) tell(job);
}

export function listen(tell: (job: Job) => void): void {
  listeners.add(tell);
}

export function drop(id: string): void {
  states.delete(id);
  owners.delete(id);
  starts.delete(id);
}

export const isKnown = (id: string): boolean => states.has(id) && owners.has(id) && starts.has(id);
