let current = null;

export function withCurrent(name, work) {
  const outer = current;
  current = name;
  try {
    return work();
  } finally {
    current = outer;
  }
}

export const who = () => current;
