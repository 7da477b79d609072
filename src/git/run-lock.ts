import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { GitError } from "../errors.ts";

/** Lets one run at a time work on a repository; the lock of a process that died is taken over. */
export function acquireRunLock(stateDir: string): () => void {
  mkdirSync(stateDir, { recursive: true });
  const file = join(stateDir, "lock");
  if (!tryCreate(file)) {
    const owner = Number.parseInt(readFileSync(file, "utf8"), 10);
    if (isAlive(owner)) throw locked(owner, file);
    rmSync(file, { force: true });
    if (!tryCreate(file)) throw locked(owner, file);
  }
  return () => rmSync(file, { force: true });
}

function tryCreate(file: string): boolean {
  try {
    writeFileSync(file, `${process.pid}\n`, { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function locked(owner: number, file: string): GitError {
  return new GitError(`Another unambient run (process ${owner}) works on this repository.`, {
    code: "locked",
    hint: `Wait for it to end. If no such process exists, remove ${file}.`,
  });
}
