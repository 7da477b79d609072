let stage = "start";

export function go(work: () => boolean): string {
  const saved = stage;
  stage = "going";

  try {
    if (work()) return "left early";
  } finally {
    stage = saved;
  }

  return `went on in ${stage}`;
}

export const stageNow = (): string => stage;
