const jobs: string[] = [];
const done: string[] = [];
const names: string[] = [];

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
