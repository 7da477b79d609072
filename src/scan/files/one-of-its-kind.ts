import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";

/** Folders in which a project keeps one folder for each of its own: `lib/plugins/thirdparty/`, `modules/vendor/`. */
const KINDS =
  /(^|\/)(plugins|extensions|modules|features|commands|routes|controllers|models|services|resources|pages)\/[^/]+$/;

const INDEX = /^index\.[cm]?[jt]sx?$/;

/** As many as show that the folders beside it are built alike. */
const OTHERS = 2;

/**
 * Whether a folder is one of several of a kind, each with an index of the same name: its own name says what it is
 * about, not where it comes from.
 *
 * @param directory relative to the root
 */
export function isOneOfItsKind(root: string, directory: string): boolean {
  if (!KINDS.test(directory)) return false;
  const index = namesIn(join(root, directory)).find((name) => INDEX.test(name));
  return index !== undefined && indexesBeside(root, directory, index) >= OTHERS;
}

/** None of a folder that may not be read, or is gone by now. */
function namesIn(directory: string): readonly string[] {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
}

function indexesBeside(root: string, directory: string, index: string): number {
  const around = dirname(directory);
  const others = namesIn(join(root, around)).filter((name) => `${around}/${name}` !== directory);
  return others.filter((name) => existsSync(join(root, around, name, index))).length;
}
