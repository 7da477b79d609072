import { directoryOf } from "../scan/link/project-facts.ts";

/**
 * What the nearest folder around a file answers, its own first; each folder is asked once.
 * @param answerIn null where the folder, `""` for the root, says nothing, so that the one above is asked
 * @param otherwise where none says anything
 */
export function nearestAnswer<Answer extends string | boolean | object>(
  answerIn: (folder: string) => Answer | null,
  otherwise: Answer,
): (path: string) => Answer {
  const known = new Map<string, Answer>();
  const ofFolder = (folder: string): Answer => {
    const before = known.get(folder);
    if (before !== undefined) return before;
    const answer = answerIn(folder) ?? (folder === "" ? otherwise : ofFolder(directoryOf(folder)));
    known.set(folder, answer);
    return answer;
  };
  return (path) => ofFolder(directoryOf(path));
}

/** The path of a file in such a folder. */
export function inFolder(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}
