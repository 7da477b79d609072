import { describe, expect, it } from "vitest";
import { foundIn } from "../../support/found-in.ts";

const SLOT = 'value: cell("x.value", { flag: "f", legacy: 0 })';
const RUNTIME = 'import { cell } from "@unambient/runtime"; ';
const set = (target: string): string => `export const set = (n) => { ${target} = n; };`;

describe("a property that holds what the runtime has made", () => {
  it.each([
    ["an import", { "src/a.ts": `import { x } from "./x"; ${set("x.value.value")}` }],
    [
      "a barrel that gives it another name",
      {
        "src/index.ts": 'export { x as y } from "./x";',
        "src/a.ts": `import { y } from "./index"; ${set("y.value.value")}`,
      },
    ],
    ["the whole module", { "src/a.ts": `import * as all from "./x"; ${set("all.x.value.value")}` }],
  ])("is no state where it is reached through %s", (_, files) => {
    expect(foundIn({ "src/x.ts": `${RUNTIME}export const x = { ${SLOT} };`, ...files })).toEqual([]);
  });

  it("leaves what other files put beside it a state", () => {
    const files = {
      "src/x.ts": `${RUNTIME}export const x = { ${SLOT}, other: { n: 0 } };`,
      "src/a.ts": `import { x } from "./x"; ${set("x.other.n")} export const take = () => x.value.value;`,
    };
    expect(foundIn(files)).toEqual(["x const-object state"]);
  });

  it("is state where other files replace it as a whole", () => {
    const files = {
      "src/x.ts": `${RUNTIME}export const x = { ${SLOT} };`,
      "src/a.ts": `import { x } from "./x"; ${set("x.value")} export const take = () => x.value;`,
    };
    expect(foundIn(files)).toEqual(["x const-object state"]);
  });
});
