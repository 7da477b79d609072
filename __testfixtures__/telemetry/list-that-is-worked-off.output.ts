import { registry } from "@unambient/runtime";

const jobs: string[] = registry("jobs", {
  flag: "use_telemetry_server",
  legacy: [],
});
const done: string[] = registry("done", {
  flag: "use_telemetry_server",
  legacy: [],
});
const names: string[] = registry("names", {
  flag: "use_telemetry_server",
  legacy: [],
});

export function add(job: string): void {
  jobs.push(job);
  if (jobs.length === 3) drain();
}

function drain(): void {
  while (jobs.length > 0) done.push(...jobs.splice(0, 2));
}

export function name(text: string): string {
  if (names.length >= 2) forget();
  names.push(text);
  return `${names.length} ${done.join()}`;
}

function forget(): void {
  names.splice(0);
}
