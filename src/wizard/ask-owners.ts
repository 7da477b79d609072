import type { Finding } from "../model/finding.ts";
import { BACK, type Asker, type Back } from "./asker.ts";
import { runSteps } from "./steps.ts";

type Owners = Readonly<Record<string, string>>;

/**
 * Whose end ends an entry: a socket's, a worker's, a signal's. Only a person knows; what the code does by hand is the
 * default.
 * @param known owners by finding id, found in the code or answered before
 */
export async function askOwnersOf(
  asker: Asker,
  findings: readonly Finding[],
  known: Owners,
): Promise<Owners | Back> {
  const kept = Object.fromEntries(
    findings.flatMap(({ id }) => (known[id] === undefined ? [] : [[id, known[id]]])),
  );
  for (;;) {
    const way = await asker.pickOne("Does an entry of a registry go when its owner ends?", [
      { value: "kept" as const, name: keptText(findings, kept) },
      { value: "ask" as const, name: "Ask me for each registry" },
      { value: "none" as const, name: "No: entries stay until the code takes them out" },
    ]);
    if (way === BACK) return BACK;
    if (way !== "ask") return way === "kept" ? kept : {};
    const owners = await askEach(asker, findings, kept);
    if (owners !== BACK) return owners;
  }
}

function keptText(findings: readonly Finding[], kept: Owners): string {
  const owned = findings.filter(({ id }) => kept[id] !== undefined);
  if (owned.length === 0) return "As the code shows: none has an owner";
  return `As the code shows: ${owned.map(({ id, name }) => `${name} by ${ownerText(kept[id] ?? "")}`).join(", ")}`;
}

function ownerText(owner: string): string {
  return owner === "" ? "the entry itself" : `its ${owner}`;
}

/** One question a finding; going back asks the one before it. */
async function askEach(asker: Asker, findings: readonly Finding[], kept: Owners): Promise<Owners | Back> {
  const owners = await runSteps<Owners>(
    kept,
    findings.map(({ id, name, path, line }) => async (state) => {
      const { [id]: known, ...others } = state;
      const answer = await asker.type(
        `Owner of an entry of ${name} (${path}:${line}): "entry", "entry.socket", or "nobody"`,
        known === undefined ? "nobody" : spelled(known),
        (text) =>
          /^(nobody|entry(\.[A-Za-z_$][\w$]*)*)$/.test(text)
            ? null
            : "Write entry, entry.<property>, or nobody.",
      );
      if (answer === BACK) return BACK;
      return answer === "nobody"
        ? others
        : { ...others, [id]: answer.slice("entry".length).replace(/^\./, "") };
    }),
  );
  return owners ?? BACK;
}

function spelled(owner: string): string {
  return owner === "" ? "entry" : `entry.${owner}`;
}
