let step = "none";
const log = [];

export function build(work) {
  const before = step;
  step = "build";
  log.push(step);
  try {
    work(step);
  } finally {
    step = before;
  }
  log.push("built");
  log.push(step);
  log.push(String(log.length));
  return log.length;
}

export const stepNow = () => `${step} ${log.length}`;
