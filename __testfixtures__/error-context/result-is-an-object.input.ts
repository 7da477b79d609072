let trace = "root";

export function traced(id: string) {
  const saved = trace;
  trace = id;
  try {
    return { trace };
  } finally {
    trace = saved;
  }
}

export const traceNow = (): string => trace;
