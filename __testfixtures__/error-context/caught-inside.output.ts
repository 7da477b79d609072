import { context } from "@unambient/runtime";

const phase = context("phase", {
  flag: "use_async_error_context",
  legacy: "none",
});

export function attempt(name: string, work: () => string): string {
  return phase.run(name, () => {
    try {
      return work();
    } catch (error) {
      return `${phase.value} failed: ${String(error instanceof Error)}`;
    }
  });
}

export const phaseNow = (): string => phase.value;
