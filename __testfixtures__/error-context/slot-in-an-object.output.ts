import { context } from "@unambient/runtime";

const owner = {
  current: context("owner.current", {
    flag: "use_async_error_context",
    legacy: null as string | null,
  }),
};

export function render(name: string, work: () => string): string {
  return owner.current.run(name, () => work());
}

export const whoseTurn = (): string | null => owner.current.value;
