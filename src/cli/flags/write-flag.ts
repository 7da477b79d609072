import { join } from "node:path";
import { setJsonMember } from "../../config/change-json-member.ts";
import { flagFileName } from "../../config/flag-file.ts";
import { asNewFile } from "../../config/new-json-file.ts";
import { writeFileAtomically } from "../../edit/write-file.ts";
import { UsageError } from "../../errors.ts";
import { modeText } from "../../flags/flag-mode.ts";
import { isRaise, missingEvidence } from "../../flags/missing-evidence.ts";
import type { FlagMode } from "../../model/flag.ts";
import type { SiteUsage } from "../../flags/shadow-evidence.ts";
import type { FlagWorld } from "./flag-world.ts";

/** Sets flags in the flag file; every other character of it stays. Running processes that watch the file follow. */
export async function writeFlags(world: FlagWorld, names: readonly string[], mode: FlagMode): Promise<void> {
  const text = names.reduce((done, name) => setJsonMember(done, [], name, mode), world.text ?? "{}\n");
  const styled = world.text === null ? asNewFile(world.root, text) : text;
  await writeFileAtomically(join(world.root, flagFileName), styled);
}

/**
 * Throws when more work than before would get the new path's answers and nothing shows that these are right.
 * @throws UsageError with what is missing
 */
export function refuseUnproven(
  world: FlagWorld,
  name: string,
  mode: FlagMode,
  usage: readonly SiteUsage[],
): void {
  if (!isRaise(modeOf(world, name), mode)) return;
  const [flag = name] = name.split("/", 1);
  const facades = world.facades.filter((each) => each.flag === flag);
  // Opening a scope has no legacy answer to compare with.
  if (facades.length > 0 && facades.every(({ isOpener }) => isOpener)) return;
  const sites = [...new Set(facades.filter(({ isOpener }) => !isOpener).map(({ site }) => site))];
  const missing = missingEvidence(name, sites, usage);
  if (missing.length === 0) return;
  throw new UsageError(`${name} cannot go to ${modeText(mode)} yet: ${missing.join("; ")}.`, {
    code: "no-evidence",
    hint: `Set it to shadow, run the program with UNAMBIENT_EVIDENCE=<file>, and give the file by --evidence; or add --force.`,
  });
}

/** The mode that the file gives; a facade without an entry of its own follows its flag. */
export function modeOf({ flags }: FlagWorld, name: string): FlagMode {
  return flags.get(name) ?? flags.get(name.split("/", 1)[0] ?? name) ?? "off";
}
