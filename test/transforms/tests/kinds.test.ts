import { expect, it } from "vitest";
import { scanSources } from "../../../src/scan/scan-sources.ts";
import { stage } from "../../../transforms/tests/stage.ts";
import { fixturesOf } from "../fixtures.ts";

it("counts each kind of finding apart, and knows no kind that there is not", () => {
  const texts = fixturesOf(stage.id).flatMap(({ name, input }) =>
    [...input]
      .filter(([path]) => !path.endsWith(".json"))
      .map(([path, text]) => [`${name}/${path}`, text] as const),
  );
  const findings = scanSources(new Map(texts)).findings.filter((finding) => finding.stage === stage.id);
  const found = new Set(findings.map(({ evidence }) => evidence[0]?.code));
  expect([...found].sort()).toEqual(Object.keys(stage.kinds).sort());
});
