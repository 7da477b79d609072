import { describe, expect, it } from "vitest";
import { finishFile } from "../../../src/finish/finish-file.ts";
import { refusals } from "../../../transforms/scopes/refusals.ts";
import { scopePlaces, scopesModule } from "../../../transforms/scopes/module.ts";
import { fixturesOf } from "../fixtures.ts";

const BOM = "\uFEFF";
const fixtures = fixturesOf("scopes");

/** The same program may be stored; each gives the same result, stored the same way. */
const stored = {
  "as it is": (text: string) => text,
  "with CRLF": (text: string) => text.replace(/\r?\n/g, "\r\n"),
  "with a BOM": (text: string) => (text.startsWith("#!") ? text : BOM + text),
};

describe("the stage scopes", () => {
  it("has a fixture for each refusal, and no other", () => {
    const named = fixtures.flatMap(({ refusal }) => refusal ?? []);
    expect(named.sort()).toEqual(Object.keys(refusals).sort());
  });

  for (const { name, input, output, refusal, isDecoy } of fixtures) {
    describe(name, () => {
      it.each(Object.entries(stored))("%s", async (_, store) => {
        const texts = (files: ReadonlyMap<string, string>) =>
          new Map([...files].map(([path, text]) => [path, store(text)]));
        const { changed, unsettled, remarks } = await scopesModule().rewriteFiles(texts(input));
        expect(Object.fromEntries(new Map([...texts(input), ...changed]))).toEqual(
          Object.fromEntries(texts(output)),
        );
        expect(unsettled).toEqual([]);
        if (refusal !== null) {
          const { message } = refusals[refusal as keyof typeof refusals];
          expect(remarks.map((remark) => remark.message).join("\n")).toContain(message);
        } else expect(remarks).toEqual([]);
        if (isDecoy) expect(scopePlaces(texts(input))).toEqual([]);
        expect((await scopesModule().rewriteFiles(texts(output))).changed.size).toBe(0);
      });
    });
  }

  const rewritten = fixtures.filter(({ input, output }) => input !== output);
  it.each(rewritten)(
    "leaves of $name, finished, what it writes without a flag",
    async ({ input, output }) => {
      const { changed } = await scopesModule({ flag: null }).rewriteFiles(input);
      for (const [path, text] of output) {
        const finished = finishFile(path, text, new Set(["use_request_scopes"]));
        expect(finished?.after).toBe(changed.get(path));
        expect(finished?.after).not.toContain("use_request_scopes");
      }
    },
  );

  it("leaves servers of tests, and of examples that nobody runs, alone", () => {
    const text = 'import { createServer } from "node:http";\ncreateServer(() => {}).listen(0);\n';
    expect(scopePlaces(new Map([["test/server.test.js", text]]))).toEqual([]);
    expect(scopePlaces(new Map([["examples/basic/server.js", text]]))).toEqual([]);
    expect(scopePlaces(new Map([["src/examples/server.js", text]]))).toHaveLength(1);
    expect(scopePlaces(new Map([["src/server.js", text]]))).toHaveLength(1);
  });

  it("opens scopes at the places that were asked for, whose ids know no lines", async () => {
    const text = [
      'import { createServer } from "node:http";',
      "createServer(() => {}).listen(1);",
      "export const admin = createServer(() => {});",
      "createServer(() => {}).listen(2);",
      "",
    ].join("\n");
    const files = new Map([["src/main.js", text]]);
    const ids = scopePlaces(files).map(({ id }) => id);
    expect(ids).toEqual(["src/main.js#createServer", "src/main.js#admin", "src/main.js#createServer-2"]);
    const { changed } = await scopesModule({ only: ["src/main.js#admin"] }).rewriteFiles(files);
    const lines = changed.get("src/main.js")?.split("\n");
    expect(lines?.[3]).toBe(
      'export const admin = createServer(withRequestScope(() => {}, { flag: "use_request_scopes" }));',
    );
    expect(lines?.[2]).toBe("createServer(() => {}).listen(1);");
  });
});
