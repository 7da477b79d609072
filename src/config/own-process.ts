import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { UnambientError } from "../errors.ts";

/**
 * The file of a process that the tool starts beside its own, as node can run it: in the build it stands in its place;
 * our tests run the sources, and then the build's copy is taken.
 * @param path from `src/`, without ending: `validate/cost-process`
 * @throws UnambientError when it is not there
 */
export function ownProcess(path: string): string {
  const places = [`../${path}.js`, `../../dist/src/${path}.js`];
  const found = places
    .map((place) => fileURLToPath(new URL(place, import.meta.url)))
    .find((file) => existsSync(file));
  if (found !== undefined) return found;
  throw new UnambientError(`A part of unambient is not there: ${path}.js.`, {
    code: "process-missing",
    hint: "Install unambient again.",
  });
}
