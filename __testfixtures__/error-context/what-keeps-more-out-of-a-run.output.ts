import { context } from "@unambient/runtime";

const step = context("step", {
  flag: "use_async_error_context",
  legacy: "none",
});
const done = context("done", { flag: "use_async_error_context", legacy: 0 });
const meter = {
  spent: context("meter.spent", {
    flag: "use_async_error_context",
    legacy: 0,
  }),
};

export function saidAbove(name: string, work: () => string): string {
  const before = step.value;
  return step.entering(name, () => {
    try {
      return work();
    } finally {
      // Back to where it came from.
      step.value = before;
      done.value += 1;
    }
  });
}

export function saidBetween(name: string, work: () => string): string {
  const before = step.value;
  // From here on it is ours.
  return step.entering(name, () => {
    try {
      return work();
    } finally {
      step.value = before;
      done.value += 1;
    }
  });
}

export function setInside(name: string, work: () => string): string {
  const before = step.value;
  try {
    step.value = name;
    return work();
  } finally {
    step.value = before;
    done.value += 1;
  }
}

export function onOneLine(name: string, work: () => string): string {
  const before = step.value;
  return step.entering(name, () => {
    try { return work(); } finally { step.value = before; done.value += 1; }
  });
}

export function saidBehind(name: string, work: () => string): string {
  const before = step.value;
  return step.entering(name, () => {
    const began = Date.now();
    try {
      return work() + String(began > 0);
    } finally {
      step.value = before; // back again
    }
  });
}

export function saidBelow(name: string, work: () => string): string {
  const before = step.value;
  return step.entering(name, () => {
    const began = Date.now();
    try {
      return work() + String(began > 0);
    } finally {
      step.value = before;
      // That was all of it.
    }
  });
}

export function saidInTheWork(name: string, work: () => string): string {
  const before = step.value;
  return step.entering(name, () => {
    const began = Date.now();
    try {
      return work() + String(began > 0);
      // Nothing comes after it.
    } finally {
      step.value = before;
    }
  });
}

export function setAnew(name: string, work: () => string): string {
  const before = step.value;
  step.value = name;
  try {
    return work();
  } finally {
    step.value = before;
    step.value = before || "none";
  }
}

export function measured(name: string, work: () => string): string {
  const before = step.value;
  return step.entering(name, () => {
    try {
      return work();
    } finally {
      step.value = before;
      meter.spent.value = done.value;
    }
  });
}

export function added(name: string, more: number, work: () => string): string {
  const before = step.value;
  return step.entering(name, () => {
    try {
      return work();
    } finally {
      step.value = before;
      done.value = done.value + more;
    }
  });
}

export const state = (): string => `${step.value} ${done.value} ${meter.spent.value}`;
