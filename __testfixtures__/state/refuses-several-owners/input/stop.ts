import { Jobs } from "./jobs";

export function stop(): void {
  Jobs.current = null;
}
