let source: string | undefined;

export function* from(name: string): Generator<string | undefined> {
  const saved = source;
  source = name;
  try {
    yield source;
  } finally {
    source = saved;
  }
}

export const sourceNow = (): string | undefined => source;
export const first = (name: string): unknown => from(name).next().value;
