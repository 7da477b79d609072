import { cell } from "@unambient/runtime";

const hook = cell<((text: string) => string) | undefined>("hook", {
  flag: "use_scoped_state",
  legacy: undefined,
});
const tag = cell<(parts: TemplateStringsArray, ...values: unknown[]) => string>(
  "tag",
  {
    flag: "use_scoped_state",
    legacy: String.raw,
  },
);

export function use(next: ((text: string) => string) | undefined): void {
  hook.value = next;
}

export function useTag(next: typeof tag.value): void {
  tag.value = next;
}

export const run = (text: string): string | undefined => (0, hook.value)?.(text);
export const quote = (text: string): string => (0, tag.value)`<${text}>`;
