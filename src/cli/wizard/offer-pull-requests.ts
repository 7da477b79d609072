import { BACK, Cancelled, type Asker } from "../../wizard/asker.ts";
import type { CliIo } from "../io.ts";
import type { Command } from "../command.ts";
import { parseCommand } from "../parse-command.ts";
import { printError } from "../print-error.ts";

/** `unambient pr` with these arguments; null: not now. */
type Way = readonly string[] | null;

/** The last question, once the branches stand. What a host refuses is said, and the question asked again. */
export async function offerPullRequests(asker: Asker, io: CliIo, root: string): Promise<void> {
  for (;;) {
    const way = await pickWay(asker);
    if (way === null) return;
    const isDone = await openRequests(io, root, way);
    if (isDone && !way.includes("--dry-run")) return;
  }
}

async function pickWay(asker: Asker): Promise<Way> {
  try {
    const way = await asker.pickOne<Way>("Open pull requests, one a branch?", [
      { value: null, name: "Not now: `unambient pr` opens them later" },
      { value: ["--dry-run"], name: "Show what would be opened" },
      { value: [], name: "Open them, as drafts where the checks are not green" },
      { value: ["--provider", "files"], name: "Write bodies and patches, for a closed network" },
    ]);
    return way === BACK ? null : way;
  } catch (error) {
    if (error instanceof Cancelled) return null;
    throw error;
  }
}

async function openRequests(io: CliIo, root: string, args: readonly string[]): Promise<boolean> {
  const { pr } = await import("../commands/pr.ts");
  const { options } = parseCommand(pr as unknown as Command, args);
  try {
    await pr.run({ io, root, options: options as never, positionals: [] });
    return true;
  } catch (error) {
    printError(io, error);
    return false;
  }
}
