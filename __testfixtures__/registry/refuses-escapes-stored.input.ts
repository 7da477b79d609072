import { share } from "./share";

const jobs = new Map<string, number>();
const shared = { jobs };

export function add(name: string, at: number): void {
  jobs.set(name, at);
  share(shared);
}
