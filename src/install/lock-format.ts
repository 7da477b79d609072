/**
 * The version of a lock file's format, as the file says it. A package manager of another version writes the whole
 * file anew in its own format, which is not what a stage's branch is for.
 */
export function lockFormat(name: string, bytes: Uint8Array): string {
  // The binary one names its format in its first line, and its version in the bytes behind it.
  if (name === "bun.lockb") return Buffer.from(bytes.subarray(0, 46)).toString("latin1");
  const text = Buffer.from(bytes).toString("utf8");
  if (name === "yarn.lock") {
    return isClassicYarn(bytes) ? "1" : (/^__metadata:\r?\n\s+version: (\S+)/m.exec(text)?.[1] ?? "");
  }
  return /^\s*"?lockfileVersion"?: *'?([\d.]+)/m.exec(text)?.[1] ?? "1";
}

/** Whether yarn 1 wrote it. */
export function isClassicYarn(bytes: Uint8Array): boolean {
  return !/^__metadata:/m.test(Buffer.from(bytes).toString("utf8"));
}
