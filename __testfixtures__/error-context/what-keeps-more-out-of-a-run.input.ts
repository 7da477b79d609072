let step = "none";
let done = 0;
const meter = { spent: 0 };

export function saidAbove(name: string, work: () => string): string {
  const before = step;
  step = name;
  try {
    return work();
  } finally {
    // Back to where it came from.
    step = before;
    done += 1;
  }
}

export function saidBetween(name: string, work: () => string): string {
  const before = step;
  // From here on it is ours.
  step = name;
  try {
    return work();
  } finally {
    step = before;
    done += 1;
  }
}

export function setInside(name: string, work: () => string): string {
  const before = step;
  try {
    step = name;
    return work();
  } finally {
    step = before;
    done += 1;
  }
}

export function onOneLine(name: string, work: () => string): string {
  const before = step;
  step = name;
  try { return work(); } finally { step = before; done += 1; }
}

export function saidBehind(name: string, work: () => string): string {
  const before = step;
  step = name;
  const began = Date.now();
  try {
    return work() + String(began > 0);
  } finally {
    step = before; // back again
  }
}

export function saidBelow(name: string, work: () => string): string {
  const before = step;
  step = name;
  const began = Date.now();
  try {
    return work() + String(began > 0);
  } finally {
    step = before;
    // That was all of it.
  }
}

export function saidInTheWork(name: string, work: () => string): string {
  const before = step;
  step = name;
  const began = Date.now();
  try {
    return work() + String(began > 0);
    // Nothing comes after it.
  } finally {
    step = before;
  }
}

export function setAnew(name: string, work: () => string): string {
  const before = step;
  step = name;
  try {
    return work();
  } finally {
    step = before;
    step = before || "none";
  }
}

export function measured(name: string, work: () => string): string {
  const before = step;
  step = name;
  try {
    return work();
  } finally {
    step = before;
    meter.spent = done;
  }
}

export function added(name: string, more: number, work: () => string): string {
  const before = step;
  step = name;
  try {
    return work();
  } finally {
    step = before;
    done = done + more;
  }
}

export const state = (): string => `${step} ${done} ${meter.spent}`;
