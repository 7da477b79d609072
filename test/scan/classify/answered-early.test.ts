import { expect, it } from "vitest";
import { foundIn } from "../../support/found-in.ts";

const ROUTE = (body: string, table = "new Map()") =>
  `const fees = ${table}; router.get("/", async (req, res) => { const { key } = req.params; ${body} });`;
const KEEP = "const fee = await ask(key); fees.set(key, fee); res.send(fee)";

const CASES: readonly (readonly [what: string, text: string, found: readonly string[]])[] = [
  [
    "what a route answers with at once, in a map",
    ROUTE(`const known = fees.get(key); if (known) return res.send(known); ${KEEP}`),
    ["fees const-map cache"],
  ],
  [
    "the same in an object, which is answered before the branch ends",
    ROUTE(
      "if (fees[key]) { res.json(fees[key]); return } const fee = await ask(key); fees[key] = fee; res.json(fee)",
      "{}",
    ),
    ["fees const-object cache"],
  ],
  [
    "what goes on after it was told",
    ROUTE(`const known = fees.get(key); if (known) res.write(known); ${KEEP}`),
    ["fees const-map registry"],
  ],
  [
    "what is told to somebody else than who asks",
    ROUTE(`const known = fees.get(key); if (known) return log.send(known); ${KEEP}`),
    ["fees const-map registry"],
  ],
  [
    "a part of an entry that says why there is no other",
    ROUTE(`const known = fees.get(key); if (known) return res.send(known.at); ${KEEP}`),
    ["fees const-map registry"],
  ],
  [
    "what is told once it is put",
    ROUTE(
      "const fee = await ask(key); fees.set(key, fee); const known = fees.get(key); if (known) return res.send(known); res.end()",
    ),
    ["fees const-map registry"],
  ],
  [
    "what is told by another function",
    'const fees = new Map(); router.get("/known", (req, res) => { const known = fees.get(req.key); if (known) return res.send(known); res.end() }); router.get("/", async (req, res) => { const fee = await ask(req.key); fees.set(req.key, fee); res.end() });',
    ["fees const-map registry"],
  ],
  [
    "what another one waits for as well, and tells nobody",
    `${ROUTE(`const known = fees.get(key); if (known) return res.send(known); ${KEEP}`)} export async function renew(key) { const fee = await ask(key); fees.set(key, fee) }`,
    ["fees const-map registry"],
  ],
  [
    "what nobody has waited for",
    `const fees = new Map(); router.get("/", (req, res) => { const { key, fee } = req.body; const known = fees.get(key); if (known) return res.send(known); fees.set(key, fee); res.send(fee) });`,
    ["fees const-map registry"],
  ],
  [
    "how often somebody came",
    ROUTE(
      "const n = fees.get(key) || 0; if (n > 9) return res.send(n); fees.set(key, n + 1); res.send(await ask(key))",
    ),
    ["fees const-map state"],
  ],
  [
    "what another function puts as well",
    `${ROUTE(`const known = fees.get(key); if (known) return res.send(known); ${KEEP}`)} export function give(key, fee) { fees.set(key, fee) }`,
    ["fees const-map registry"],
  ],
];

for (const [what, text, found] of CASES) it(what, () => expect(foundIn({ "src/a.js": text })).toEqual(found));
