import { context } from "@unambient/runtime";

const stage = context("stage", {
  flag: "use_async_error_context",
  legacy: "start",
});

export function go(work: () => boolean): string {
  const saved = stage.value;
  return stage.entering("going", () => {
    try {
      if (work()) return "left early";
    } finally {
      stage.value = saved;
    }

    return `went on in ${stage.value}`;
  });
}

export const stageNow = (): string => stage.value;
