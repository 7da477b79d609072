/** The page that tells a project's developers what the wall is and what to do when they run into it. */
export function developersPage(accepted: number): string {
  return `# Ambient state

Code in this project must not reach mutable state that it was not handed: no module variable that functions write, no
module-level Map, array or object that functions fill, no writes to globals or to \`process.env\`.

\`npx unambient check\` says where such state is; the ESLint rule \`unambient/no-ambient-state\` says the same in the editor.
${accepted} ${accepted === 1 ? "piece" : "pieces"} of it were there before; \`unambient.baseline.jsonl\` lists them, and the list only shrinks.

## When the check fails on your change

1. Hand the state in as an argument, or keep it in the object that needs it.
2. If it has to outlive the call, put it into one of the facades of \`@unambient/runtime\`: \`registry\`, \`cache\`, \`context\`,
   \`cell\`. The message names the one that fits; ESLint's suggestion writes it.
3. If it has to stay for now, say so in \`unambient.config.json\`, with an owner, a reason and a day:
   \`{ "allow": [{ "symbol": "agents", "path": "src/agents.js", "owner": "@ana", "reason": "…", "expires": "2027-01-31" }] }\`.
   On the day after, the check fails.

## When you have taken some out

\`npx unambient baseline --update\` drops it from the list; commit the file. After moving or renaming files the same command
writes the new places.

While the flag \`enforce_no_ambient_state\` in \`unambient.flags.json\` is off, all of this only warns.
`;
}
