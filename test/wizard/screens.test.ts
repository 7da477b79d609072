import { cpSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { identify, repositoryAt, temporaryFolder } from "../support/temp-repository.ts";
import { Terminal, type Step } from "./terminal.ts";

const root = resolve(import.meta.dirname, "../..");
const intro = `# The wizard, screen by screen

\`unambient migrate\` on the example service, in a terminal of 80 columns without colour, and the keys that were pressed. A test
walks this way and compares (\`npx vitest run test/wizard/screens.test.ts -u\` writes the page anew).
`;

/** In the diff above the question, not in the question itself. */
const SHOWN = "legacy: new Map<string, Agent>()";

/** Each question of the walk: its heading, the text that shows it is open, and the keys that answer it. */
const walk: readonly (readonly [heading: string, ...step: Step])[] = [
  ["What there is, and what shall be taken", "⏎ done", "Right", "Down"],
  ["A stage unfolded", "❯    ◉ agents", "d"],
  ["One finding in full, by `d`", SHOWN, "Enter"],
  ["Owners", "go when its owner ends?", "Enter"],
  ["Caches that save nothing", "Delete a cache?", "Enter"],
  ["Limits", "caches keep an entry, and how many?", "Enter"],
  ["Seconds, as the code has them", "Caches keep an entry for how many seconds?", "Enter"],
  ["Entries", "And at most how many entries?", "Enter"],
  ["Scopes", "Where do scopes begin?", "Enter"],
  ["Branches", "What does a branch hold?", "Enter"],
  ["Commits", "What does a commit hold?", "Enter"],
  ["Names", "Name of the branches", "Enter"],
  ["Checks", "Check every branch?", "Down", "Enter"],
  ["The last question, left by Ctrl-C", "Run it?", "C-c"],
];

it("the screens of the documentation are those of the wizard", { timeout: 300_000 }, async () => {
  const folder = temporaryFolder("agents-service");
  cpSync(`${root}/examples/agents-service`, folder, {
    recursive: true,
    filter: (path) => !path.includes("node_modules"),
  });
  const repository = repositoryAt(folder);
  repository.git("init", "--quiet", "--initial-branch=main");
  identify(repository);
  repository.commit("Start");
  const command = [process.execPath, `${root}/bin/unambient.js`, "migrate"];
  const terminal = new Terminal(folder, command, { NO_COLOR: "1", PAGER: "cat" });
  onTestFinished(() => terminal.close());
  const parts = [intro];
  for (const [heading, text, ...keys] of walk) {
    if (text === SHOWN) await terminal.see(text);
    else await terminal.seeLast(text);
    parts.push(`## ${heading}\n\n\`\`\`text\n${openPart(await terminal.still())}\n\`\`\`\n`);
    terminal.press(...keys);
  }
  expect(await terminal.see("exit 0")).toContain("Nothing was changed.");
  await expect(parts.join("\n")).toMatchFileSnapshot("../../docs/screens.md");
});

/** What is new since the screen before: from the answered question on. */
function openPart(screen: string): string {
  const answered = screen.split(/^(?=✔ )/m);
  const part = answered.length < 2 ? screen : answered.slice(-1).join("");
  return part.replace(/ +$/gm, "");
}
