import { registry } from "@unambient/runtime";

export interface Job {
  readonly name: string;
}

const jobsInTheOrderInWhichTheyWereGiven = registry(
  "jobsInTheOrderInWhichTheyWereGiven",
  {
    flag: "use_supervised_registry",
    legacy: new Map<string, Job>(),
  },
);
const jobsOfPeople: Map<string, Job> = registry("jobsOfPeople", {
  flag: "use_supervised_registry",
  legacy: new Map(),
});

export function add(key: string, job: Job): void {
  jobsInTheOrderInWhichTheyWereGiven.set(key, job);
  jobsOfPeople.set(key, job);
}

export function end(key: string): void {
  jobsInTheOrderInWhichTheyWereGiven.delete(key);
  jobsOfPeople.delete(key);
}
