import { setTimeout } from "node:timers";

export function report(name) {
  report.count += 1;
  if (report.count % 10 === 0) report.last = name;
  return report.count;
}

report.count = 0;
report.last = "";

export const reportLater = (name) => setTimeout(report, 10, name);
