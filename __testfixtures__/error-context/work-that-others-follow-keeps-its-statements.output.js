import { context } from "@unambient/runtime";

const step = context("step", {
  flag: "use_async_error_context",
  legacy: "none",
});
const log = [];

export function build(work) {
  const before = step.value;
  step.value = "build";
  log.push(step.value);
  try {
    work(step.value);
  } finally {
    step.value = before;
  }
  log.push("built");
  log.push(step.value);
  log.push(String(log.length));
  return log.length;
}

export const stepNow = () => `${step.value} ${log.length}`;
