import { UnambientError } from "../errors.ts";
import type { CodemodOutcome, Remark } from "../model/stage.ts";
import { undress } from "./plain-text.ts";
import { openTransform, type OpenTransform, type TransformRequest } from "./open-transform.ts";

/**
 * Runs a transform over texts, and in a second process over those that it changed: it must come to the same text, for
 * else a branch could not be made again. What that one makes of the new texts tells whether they have settled.
 */
export async function runCodemod(
  request: TransformRequest,
  texts: ReadonlyMap<string, string>,
): Promise<CodemodOutcome> {
  const { changed, remarks } = await inProcess(request, (transform) => transformAll(transform, texts));
  if (changed.size === 0) return { changed, unsettled: [], remarks };
  const unsettled = await inProcess(request, async (transform) => {
    // Backwards: jscodeshift deals files out as it likes, so what came before must not matter.
    const before = [...changed.keys()].reverse().map((path) => [path, texts.get(path) ?? ""] as const);
    const again = (await transformAll(transform, new Map(before))).changed;
    for (const [path, text] of changed) if (again.get(path) !== text) throw notDeterministic(request, path);
    return (await transformAll(transform, changed)).changed;
  });
  return { changed, unsettled: [...unsettled.keys()].sort(), remarks };
}

async function inProcess<T>(
  request: TransformRequest,
  work: (transform: OpenTransform) => Promise<T>,
): Promise<T> {
  const transform = await openTransform(request);
  try {
    return await work(transform);
  } finally {
    transform.close();
  }
}

/** The texts of the files that the transform changes, and what it says of any. */
async function transformAll(
  transform: OpenTransform,
  texts: ReadonlyMap<string, string>,
): Promise<Pick<CodemodOutcome, "changed" | "remarks">> {
  const changed = new Map<string, string>();
  const remarks: Remark[] = [];
  for (const [path, source] of texts) {
    const { plain, dressed } = undress(source);
    const answer = await transform.rewrite(path, plain);
    remarks.push(...answer.remarks.map((message) => ({ path, message })));
    if (answer.text !== null && answer.text !== plain) changed.set(path, dressed(answer.text));
  }
  return { changed, remarks };
}

function notDeterministic({ name }: TransformRequest, path: string): UnambientError {
  return new UnambientError(`The transform ${name} made two different texts of the same file.`, {
    code: "codemod-not-deterministic",
    hint: "Its answer must depend on the file alone: not on time, chance, or the files it saw before.",
    location: { path },
  });
}
