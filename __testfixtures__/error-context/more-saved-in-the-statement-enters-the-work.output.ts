import { context } from "@unambient/runtime";

interface Owner {
  readonly name: string;
}

const owner = context<Owner | null>("owner", {
  flag: "use_async_error_context",
  legacy: null,
});

export function compute(next: Owner | null, work: () => void): string {
  const previousOwner = owner.value,
    began = next?.name;
  return owner.entering(next, () => {
    try {
      work();
    } finally {
      owner.value = previousOwner;
    }
    return `${began} is over`;
  });
}

export const ownerNow = (): Owner | null => owner.value;
