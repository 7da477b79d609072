import { chmod, mkdtemp, readFile, readdir, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeFileAtomically } from "../../src/edit/write-file.ts";

describe("writeFileAtomically", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "unambient-write-"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it("makes the folders that are missing", async () => {
    await writeFileAtomically(join(folder, "a/b/c.txt"), "text");
    expect(await readFile(join(folder, "a/b/c.txt"), "utf8")).toBe("text");
  });

  it("keeps the mode of the file that it replaces", async () => {
    const path = join(folder, "run.sh");
    await writeFile(path, "old");
    await chmod(path, 0o755);
    await writeFileAtomically(path, "new");
    expect((await stat(path)).mode & 0o777).toBe(0o755);
  });

  it("writes the file behind a symbolic link", async () => {
    await writeFile(join(folder, "real.txt"), "old");
    await symlink(join(folder, "real.txt"), join(folder, "link.txt"));
    await writeFileAtomically(join(folder, "link.txt"), "new");
    expect(await readFile(join(folder, "real.txt"), "utf8")).toBe("new");
  });

  it("leaves nothing behind when it fails", async () => {
    await expect(writeFileAtomically(folder, "text")).rejects.toThrow();
    expect(await readdir(folder)).toEqual([]);
  });
});
