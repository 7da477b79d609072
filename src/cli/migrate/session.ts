import { randomBytes } from "node:crypto";
import { GitError } from "../../errors.ts";
import type { JournalEntry, RunRequest } from "../../git/journal-entry.ts";
import { appendJournal, readJournal } from "../../git/journal.ts";
import { openRepository, type Repository } from "../../git/repository.ts";
import { acquireRunLock } from "../../git/run-lock.ts";
import { lastRun, type RunState } from "../../git/run-state.ts";
import { journalFile } from "../../git/state-files.ts";
import { toolVersion } from "../tool-package.ts";

/** One migration at work on a repository: it holds the lock and writes the journal. */
export interface Session {
  readonly repository: Repository;
  readonly run: string;
  readonly base: { readonly branch: string | null; readonly commit: string };
  readonly request: RunRequest;
  /** What an interrupted run had done, when this one goes on with it. */
  readonly earlier: RunState | null;
  readonly record: (entry: JournalEntry) => void;
  readonly release: () => void;
}

/** Starts a new migration of the last commit. */
export async function startSession(root: string, request: RunRequest): Promise<Session> {
  const repository = await openRepository(root);
  const journal = journalFile(repository);
  const before = lastRun(readJournal(journal));
  if (before !== null && !before.finished) throw interrupted();
  const release = acquireRunLock(repository.stateDir);
  const run = `${new Date().toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}-${randomBytes(3).toString("hex")}`;
  const base = repository.head;
  const { prefix } = repository;
  appendJournal(journal, { step: "started", run, version: toolVersion(), prefix, base, request });
  return { repository, run, base, request, earlier: null, record: (e) => appendJournal(journal, e), release };
}

/** Goes on with the migration that was interrupted, or null when there is none. */
export async function continueSession(root: string): Promise<Session | null> {
  const repository = await openRepository(root);
  const journal = journalFile(repository);
  const earlier = lastRun(readJournal(journal));
  if (earlier === null || earlier.finished) return null;
  const { run, base, request, prefix } = earlier.started;
  if (prefix !== repository.prefix) {
    throw new GitError(
      `The interrupted migration is of the folder ${prefix === "" ? "at the top" : prefix}.`,
      {
        code: "other-project",
        hint: "Run `unambient migrate --continue` there, or `unambient undo`.",
      },
    );
  }
  const release = acquireRunLock(repository.stateDir);
  return { repository, run, base, request, earlier, record: (e) => appendJournal(journal, e), release };
}

function interrupted(): GitError {
  return new GitError("An earlier migration of this repository was interrupted.", {
    code: "interrupted",
    hint: "Go on with it by `unambient migrate --continue`, or remove it by `unambient undo`.",
  });
}
