import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { BACK, Cancelled, type Asker, type Choice } from "./asker.ts";
import { pickInPlainTree } from "./plain-tree.ts";

/** Questions line by line: numbered choices, typed answers, nothing is ever redrawn. `b` goes back. */
export function plainAsker(input: Readable, output: Writable): Asker {
  // One reader for all questions: lines that come in while nothing is asked wait for the next one.
  const reader = createInterface({ input, terminal: false });
  const lines = reader[Symbol.asyncIterator]();
  const ask = <Answer>(
    text: string,
    read: (line: string) => Answer | string,
  ): Promise<Answer | typeof BACK> => askUntilRead(lines, output, text, read);
  return {
    pickOne: async (message, choices) => {
      const text = `${message}\n${numbered(choices)}Number (enter for 1, b for back): `;
      const picked = await ask(text, (line) => readOne(line, choices.length));
      return picked === BACK ? BACK : (choices[picked.at - 1] as (typeof choices)[number]).value;
    },
    pickSome: async (message, choices) => {
      const chosen = choices.flatMap(({ checked }, i) => (checked ? [i + 1] : []));
      const text = `${message}\n${numbered(choices)}Numbers with commas, or none (enter for ${listed(chosen)}, b for back): `;
      const picked = await ask(text, (line) => readSome(line, chosen, choices.length));
      return picked === BACK
        ? BACK
        : picked.at.map((at) => (choices[at - 1] as (typeof choices)[number]).value);
    },
    pickInTree: (message, tree, taken, look) =>
      pickInPlainTree({ ask, say: (text) => void output.write(text), message, tree, taken, look }),
    type: async (message, initial, check) => {
      const picked = await ask(`${message} (enter for ${initial}, b for back): `, (line) => {
        const given = line === "" ? initial : line;
        return check(given) ?? { given };
      });
      return picked === BACK ? BACK : picked.given;
    },
    close: () => reader.close(),
  };
}

/** Asks again, saying why, until the answer can be read; a text that is read comes back as an object. */
async function askUntilRead<Answer>(
  lines: AsyncIterator<string>,
  output: Writable,
  text: string,
  read: (line: string) => Answer | string,
): Promise<Answer | typeof BACK> {
  for (;;) {
    output.write(text);
    const next = await lines.next();
    if (next.done === true) throw new Cancelled();
    const line = next.value.trim();
    if (line === "b") return BACK;
    const answer = read(line);
    if (typeof answer !== "string") return answer;
    output.write(`${answer}\n`);
  }
}

function numbered(choices: readonly Choice<unknown>[]): string {
  return choices
    .map(
      ({ name, description }, i) =>
        `  ${i + 1}. ${name}${description === undefined ? "" : `. ${description}`}\n`,
    )
    .join("");
}

function listed(chosen: readonly number[]): string {
  return chosen.length === 0 ? "none" : chosen.join(",");
}

function readOne(line: string, count: number): { readonly at: number } | string {
  const at = line === "" ? 1 : Number(line);
  return isChoice(at, count) ? { at } : `There is no choice ${line}: give a number from 1 to ${count}.`;
}

function readSome(
  line: string,
  chosen: readonly number[],
  count: number,
): { readonly at: readonly number[] } | string {
  if (line === "") return { at: chosen };
  if (line === "none") return { at: [] };
  const at = line.split(/[\s,]+/).map(Number);
  return at.every((each) => isChoice(each, count)) ? { at } : `Give numbers from 1 to ${count}, with commas.`;
}

function isChoice(at: number, count: number): boolean {
  return Number.isInteger(at) && at >= 1 && at <= count;
}
