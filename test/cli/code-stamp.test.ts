import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { codeStamp } from "../../src/cli/check/code-stamp.ts";

describe("the stamp of the tool's code", () => {
  let folder = "";
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "unambient-stamp-"))));
  afterEach(() => rmSync(folder, { recursive: true }));

  /** @param second since 1970, when it was written */
  const write = (path: string, second: number): string => {
    const file = join(folder, path);
    mkdirSync(join(file, ".."), { recursive: true });
    writeFileSync(file, "");
    utimesSync(file, second, second);
    return file;
  };

  it("is that of the joined file, which a build writes last, and asks no other", () => {
    const joined = write("built/joined.js", 20);
    const part = { folders: [join(folder, "absent")], joined };
    expect(codeStamp(part)).toBe(20_000);
    write("built/joined.js", 30);
    expect(codeStamp(part)).toBe(30_000);
  });

  it("is that of the latest file, in whatever folder, where nothing was joined", () => {
    const part = {
      folders: [join(folder, "some"), join(folder, "others")],
      joined: join(folder, "some/joined.js"),
    };
    const late = Date.now() / 1000 + 1000;
    write("some/one.ts", 10);
    write("others/deep/two.ts", late);
    expect(codeStamp(part)).toBeCloseTo(late * 1000, -1);
  });
});
