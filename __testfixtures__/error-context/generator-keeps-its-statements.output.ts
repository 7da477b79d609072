import { context } from "@unambient/runtime";

const source = context<string | undefined>("source", {
  flag: "use_async_error_context",
  legacy: undefined,
});

export function* from(name: string): Generator<string | undefined> {
  const saved = source.value;
  source.value = name;
  try {
    yield source.value;
  } finally {
    source.value = saved;
  }
}

export const sourceNow = (): string | undefined => source.value;
export const first = (name: string): unknown => from(name).next().value;
