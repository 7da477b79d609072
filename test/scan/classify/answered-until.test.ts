import { expect, it } from "vitest";
import { foundIn } from "../../support/found-in.ts";

const ROUTE = (table: string, body: string) =>
  `const fees = ${table}; router.get("/", async (req, res) => { const { key } = req.params; ${body} });`;
const ANSWER = "return res.json(known.fee)";
const FETCH = "const fee = await ask(key);";

const CASES: readonly (readonly [what: string, text: string, found: readonly string[]])[] = [
  [
    "what a route answers with for a time, in a map",
    ROUTE(
      "new Map()",
      `const known = fees.get(key); if (known && Date.now() - known.at < 9000) ${ANSWER}; ${FETCH} fees.set(key, { fee, at: Date.now() }); return res.json(fee)`,
    ),
    ["fees const-map cache"],
  ],
  [
    "the same in an object, where what fails is told",
    ROUTE(
      "{}",
      `const known = fees[key]; if (known && known.at > Date.now() - 9000) { ${ANSWER} } try { ${FETCH} if (!fee) return res.send(404); fees[key] = { fee, at: Date.now() }; return res.json(fee) } catch { return res.send(500) }`,
    ),
    ["fees const-object cache"],
  ],
  [
    "when somebody came, who may not come again at once",
    ROUTE(
      "new Map()",
      "const known = fees.get(key); if (known && Date.now() - known.at < 9000) return res.send(429); const fee = await ask(key); fees.set(key, { fee, at: Date.now() }); return res.json(fee)",
    ),
    ["fees const-map registry"],
  ],
  [
    "when somebody came last, which is what the next one is told",
    ROUTE(
      "new Map()",
      "const known = fees.get(key); if (known && Date.now() - known.at < 9000) return res.json(known.at); const fee = await ask(key); fees.set(key, { fee, at: Date.now() }); return res.json(fee)",
    ),
    ["fees const-map registry"],
  ],
  [
    "what the next one is told for a time of what somebody sent",
    `const fees = new Map(); router.post("/", (req, res) => { const { key, fee } = req.body; const known = fees.get(key); if (known && Date.now() - known.at < 9000) ${ANSWER}; fees.set(key, { fee, at: Date.now() }); return res.json(fee) });`,
    ["fees const-map registry"],
  ],
  [
    "what another function puts as well",
    `${ROUTE("new Map()", `const known = fees.get(key); if (known && Date.now() - known.at < 9000) ${ANSWER}; ${FETCH} fees.set(key, { fee, at: Date.now() }); return res.json(fee)`)} export function give(key, fee) { fees.set(key, { fee, at: Date.now() }) }`,
    ["fees const-map registry"],
  ],
];

for (const [what, text, found] of CASES) it(what, () => expect(foundIn({ "src/a.js": text })).toEqual(found));
