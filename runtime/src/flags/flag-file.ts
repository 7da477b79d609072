import { platform } from "../platform/node.ts";
import type { FlagMode } from "./flag-mode.ts";
import type { FlagStore } from "./flag-store.ts";
import { FLAG_FILE } from "./flag-sources.ts";

/**
 * Writes the flags as they stand to the flag file: to a new file that then takes the old one's place, so that no
 * reader ever sees half of it. Where there is no file yet, it is made in the working folder.
 * @throws The file system's error; the old file is then untouched.
 */
export function persistFlags(store: FlagStore): string {
  const fileSystem = platform.fileSystem();
  if (fileSystem === null)
    throw new Error("There are no files here to keep flags in; use a provider instead.");
  const file = store.sources.file ?? platform.joinPath(platform.workingFolder(), FLAG_FILE);
  const draft = `${file}.${platform.processId()}.tmp`;
  try {
    fileSystem.writeFileSync(draft, flagFileText(modesToKeep(store)));
    fileSystem.renameSync(draft, file);
  } catch (error) {
    removeDraft(draft);
    throw error;
  }
  store.sources.file = file;
  return file;
}

/** What the file should hold so that a new process starts as this one stands. */
export function modesToKeep({ sources, written }: FlagStore): Map<string, FlagMode> {
  return new Map([...sources.fileModes, ...written]);
}

/** One flag a line, sorted: two branches that each change a flag merge. */
export function flagFileText(modes: Map<string, FlagMode>): string {
  const sorted = [...modes].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const lines = sorted.map(([name, mode]) => `  ${JSON.stringify(name)}: ${JSON.stringify(mode)}`);
  return lines.length === 0 ? "{}\n" : `{\n${lines.join(",\n")}\n}\n`;
}

function removeDraft(draft: string): void {
  try {
    platform.fileSystem()?.unlinkSync(draft);
  } catch {
    // It was never made.
  }
}

export interface WatchOptions {
  /** Milliseconds of quiet after a change before the file is read. @default 50 */
  readonly debounce?: number;
}

/**
 * Reads the flag file again whenever it changes, appears or goes. Keeps no process alive.
 * @returns The way to stop.
 */
export function watchFlags(store: FlagStore, { debounce = 50 }: WatchOptions = {}): () => void {
  const fileSystem = platform.fileSystem();
  if (fileSystem === null) return () => undefined;
  const file = store.sources.file ?? platform.joinPath(platform.workingFolder(), FLAG_FILE);
  let timer: ReturnType<typeof setTimeout> | null = null;
  const read = (): void => {
    if (fileSystem.existsSync(file) || store.sources.file !== null) store.useFile(file);
  };
  const later = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(read, debounce);
    (timer as { unref?: () => void }).unref?.();
  };
  // The folder, not the file: an atomic write puts another file in its place.
  const folder = platform.parentFolder(file);
  const watcher = fileSystem.watch(folder, (_event, name) => {
    if (name === null || file.endsWith(name)) later();
  });
  watcher.unref?.();
  // A folder that goes away takes its flags with it; what was read stays in force.
  watcher.on("error", () => watcher.close());
  return () => {
    if (timer !== null) clearTimeout(timer);
    watcher.close();
  };
}
