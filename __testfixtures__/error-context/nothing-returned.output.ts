import { context } from "@unambient/runtime";

const owner = context<object | null>("owner", {
  flag: "use_async_error_context",
  legacy: null,
});
let runs = 0;

export function runAs(next: object, work: () => void): number {
  owner.run(next, () => {
    work();
  });
  return runs;
}

export const hasOwner = (): boolean => owner.value !== null;
