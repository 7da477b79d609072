import fs, {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { modesToKeep, persistFlags, watchFlags } from "../../../runtime/src/flags/flag-file.ts";
import { FlagStore } from "../../../runtime/src/flags/flag-store.ts";
import { waitFor } from "../../../runtime/src/testing/wait-for.ts";

let folder: string;
let file: string;
const before = process.env["UNAMBIENT_FLAGS"];

beforeEach(() => {
  delete process.env["UNAMBIENT_FLAGS"];
  folder = mkdtempSync(join(tmpdir(), "unambient-flags-"));
  file = join(folder, "unambient.flags.json");
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
  if (before !== undefined) process.env["UNAMBIENT_FLAGS"] = before;
});

function storeIn(directory: string): FlagStore {
  vi.spyOn(process, "cwd").mockReturnValue(directory);
  return new FlagStore(() => "me");
}

function storeWith(text: string): FlagStore {
  writeFileSync(file, text);
  return storeIn(folder);
}

const warnings = () => vi.spyOn(process, "emitWarning").mockImplementation(() => undefined);

describe("the flag file", () => {
  it("is not needed: all off and not a word", () => {
    const said = warnings();
    expect(storeIn(folder).resolve("a")).toEqual({ mode: "off", source: "default" });
    expect(said).not.toHaveBeenCalled();
  });

  it.each([["{"], [""], ["null"], ["[]"], ['"on"']])(
    "broken as %j means all off, and one warning",
    (text) => {
      const said = warnings();
      const store = storeWith(text);
      store.load();
      expect(store.resolve("a").mode).toBe("off");
      expect(said).toHaveBeenCalledTimes(1);
    },
  );

  it("unreadable or named and missing means all off, and one warning", () => {
    const said = warnings();
    mkdirSync(file);
    expect(storeIn(folder).resolve("a").mode).toBe("off");
    expect(said).toHaveBeenCalledTimes(1);
    new FlagStore(() => null).useFile(join(folder, "missing.json"));
    expect(said.mock.calls.at(-1)?.[0]).toContain("missing.json cannot be read");
  });

  it("is found from a package below, past folders that are no project", () => {
    writeFileSync(join(folder, "package.json"), "{}");
    writeFileSync(file, '{ "a": "on" }');
    const below = join(folder, "packages", "api");
    mkdirSync(below, { recursive: true });
    expect(storeIn(below).resolve("a")).toEqual({ mode: "on", source: "file" });
  });

  it("answers by flag, and by site before that", () => {
    const store = storeWith('\uFEFF{ "a": "shadow", "a/agents": "on", "b": { "percentage": 100 } }');
    expect(store.handle("a").mode).toBe("shadow");
    expect(store.handle("a", "agents").mode).toBe("on");
    expect(store.handle("a", "others").mode).toBe("shadow");
    expect(store.handle("b").mode).toBe("on");
  });

  it("gives way to the environment, which gives way to what is set, which gives way to an emergency", () => {
    process.env["UNAMBIENT_FLAGS"] = '{ "b": "shadow", "c": "shadow" }';
    const store = storeWith('{ "a": "on", "b": "on", "c": "on" }');
    store.write("c", "on", "test");
    const all = () => ["a", "b", "c"].map((flag) => store.handle(flag).mode);
    expect(all()).toEqual(["on", "shadow", "on"]);
    store.halt("on fire");
    expect(all()).toEqual(["off", "off", "off"]);
    store.resume();
    expect(all()).toEqual(["on", "shadow", "on"]);
    delete process.env["UNAMBIENT_FLAGS"];
  });

  it("is not even opened where the environment answers for every flag", () => {
    const said = warnings();
    process.env["UNAMBIENT_FLAGS"] = "on";
    expect(storeWith("{").handle("a").mode).toBe("on");
    expect(said).not.toHaveBeenCalled();
    delete process.env["UNAMBIENT_FLAGS"];
  });

  it("is written sorted, one flag a line, and read back the same", () => {
    const store = storeWith('{ "b": "on" }');
    store.write("c/site", { percentage: 5 }, "test");
    store.write("a", "shadow", "test");
    expect(persistFlags(store)).toBe(file);
    expect(readFileSync(file, "utf8")).toBe(
      '{\n  "a": "shadow",\n  "b": "on",\n  "c/site": {"percentage":5}\n}\n',
    );
    expect(readdirSync(folder)).toEqual(["unambient.flags.json"]);
    expect([...modesToKeep(storeIn(folder))]).toEqual([
      ["a", "shadow"],
      ["b", "on"],
      ["c/site", { percentage: 5 }],
    ]);
  });

  it("keeps the old text when the new one cannot be put in place", () => {
    const store = storeWith('{ "a": "on" }');
    store.useFile(join(folder, "gone", "flags.json"));
    expect(() => persistFlags(store)).toThrow(/ENOENT/);
    expect(readFileSync(file, "utf8")).toBe('{ "a": "on" }');
    expect(existsSync(join(folder, "gone"))).toBe(false);
  });
});

describe("a flag file that can no longer be understood", () => {
  it.each([
    ["cut off", () => writeFileSync(file, '{ "a": "on", "b"')],
    ["emptied", () => writeFileSync(file, "")],
    ["made unreadable", () => (rmSync(file), mkdirSync(file))],
  ])("%s, holds what it said before, with one warning, until it can be again", (_how, spoil) => {
    const said = warnings();
    const store = storeWith('{ "a": "on", "b": "shadow" }');
    const modes = () => ["a", "b", "c"].map((flag) => store.handle(flag).mode);
    spoil();
    store.load();
    store.load();
    expect(modes()).toEqual(["on", "shadow", "off"]);
    expect([...modesToKeep(store).keys()]).toEqual(["a", "b"]);
    expect(said).toHaveBeenCalledTimes(1);
    rmSync(file, { recursive: true });
    writeFileSync(file, '{ "b": "on" }');
    store.load();
    expect(modes()).toEqual(["off", "on", "off"]);
  });

  it("says nothing for another file", () => {
    warnings();
    const store = storeWith('{ "a": "on" }');
    const other = join(folder, "other.json");
    writeFileSync(other, "{");
    store.useFile(other);
    expect(store.handle("a").mode).toBe("off");
  });
});

describe("watching the flag file", () => {
  it("follows writes, atomic or not, and deletion, and sits out a write that is half done", async () => {
    const said = warnings();
    const store = storeWith('{ "a": "off" }');
    const handle = store.handle("a");
    const seen: string[] = [];
    const part = { modeChanged: () => void seen.push(handle.mode) };
    handle.introduce(part);
    const stop = watchFlags(store, { debounce: 5 });
    const becomes = (mode: string) => waitFor(() => handle.mode === mode, { timeout: 10_000, message: mode });
    try {
      writeFileSync(file, '{ "a": "on" }');
      await becomes("on");
      writeFileSync(file, '{ "a": ');
      await waitFor(() => said.mock.calls.length === 1, { timeout: 10_000, message: "the warning" });
      expect(handle.mode).toBe("on");
      appendFileSync(file, '{ "shadow": 5 } }');
      await waitFor(() => handle.readsAComparison === 20, { timeout: 10_000, message: "the rest" });
      expect(seen).toEqual(["on", "shadow"]);
      rmSync(file);
      await becomes("off");
      writeFileSync(join(folder, "draft"), '{ "a": "shadow" }');
      renameSync(join(folder, "draft"), file);
      await becomes("shadow");
      rmSync(file);
      await becomes("off");
      writeFileSync(file, '{ "a": "on" }');
      await becomes("on");
    } finally {
      stop();
    }
  });

  it("reads it once for many changes, when they have been over for as long as it was told to wait", () => {
    warnings();
    vi.useFakeTimers();
    let changed: (event: string, name: string | null) => void = () => undefined;
    const watcher = { close: vi.fn(), unref: vi.fn(), on: vi.fn() };
    const store = storeWith('{ "a": "off" }');
    const load = vi.spyOn(store, "load");
    const watch = vi.spyOn(fs, "watch").mockImplementation(((_path: string, listener: typeof changed) => {
      changed = listener;
      return watcher;
    }) as never);
    const stop = watchFlags(store);
    changed("change", "another.json");
    vi.advanceTimersByTime(1000);
    expect(load).not.toHaveBeenCalled();
    for (const name of ["unambient.flags.json", null, "unambient.flags.json"]) {
      changed("rename", name);
      vi.advanceTimersByTime(49);
    }
    expect(load).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(load).toHaveBeenCalledTimes(1);
    changed("change", "unambient.flags.json");
    stop();
    vi.advanceTimersByTime(1000);
    expect(load).toHaveBeenCalledTimes(1);
    expect([watcher.close, watcher.unref].map((each) => each.mock.calls.length)).toEqual([1, 1]);
    watcher.on.mock.calls[0]?.[1](new Error("the folder is gone"));
    expect(watcher.close).toHaveBeenCalledTimes(2);
    watch.mockRestore();
    vi.useRealTimers();
  });
});
