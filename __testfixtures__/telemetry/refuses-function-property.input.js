import { send } from "./send.js";

export function report(name) {
  report.count = (report.count ?? 0) + 1;
  if (report.count % 10 === 0) send(name);
}
