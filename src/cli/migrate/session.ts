import { randomBytes } from "node:crypto";
import { GitError } from "../../errors.ts";
import type { JournalEntry, RunKind, RunRequest } from "../../git/journal-entry.ts";
import { appendJournal, readJournal } from "../../git/journal.ts";
import { openRepository, type Repository } from "../../git/repository.ts";
import { acquireRunLock } from "../../git/run-lock.ts";
import { lastRun, lastStackRun, type RunState } from "../../git/run-state.ts";
import { journalFile } from "../../git/state-files.ts";
import { commandOf } from "./command-of.ts";
import { toolVersion } from "../tool-package.ts";

/** One run at work on a repository: it holds the lock and writes the journal. */
export interface Session {
  readonly repository: Repository;
  readonly kind: RunKind;
  readonly run: string;
  readonly base: { readonly branch: string | null; readonly commit: string };
  readonly request: RunRequest;
  /** The run that made the stack as it stands, when it ended well. */
  readonly before: RunState | null;
  /** What an interrupted run had done, when this one goes on with it. */
  readonly earlier: RunState | null;
  readonly record: (entry: JournalEntry) => void;
  /** The branches stand: from here on a failure takes nothing back. */
  readonly isPublished: () => boolean;
  /** On the clock of `performance.now()`. */
  readonly startedAt: number;
  readonly release: () => void;
}

/** Starts a new run on the last commit. */
export async function startSession(
  root: string,
  kind: RunKind,
  requestOf: (before: RunState | null) => RunRequest,
): Promise<Session> {
  const repository = await openRepository(root);
  const journal = journalFile(repository);
  const entries = readJournal(journal);
  const last = lastRun(entries);
  if (last !== null && !last.finished) throw interrupted(last.started.kind);
  const before = lastStackRun(entries);
  const request = requestOf(before);
  const release = acquireRunLock(repository.stateDir);
  const run = `${new Date().toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}-${randomBytes(3).toString("hex")}`;
  const base = repository.head;
  const { prefix } = repository;
  appendJournal(journal, { step: "started", kind, run, version: toolVersion(), prefix, base, request });
  return { repository, kind, run, base, request, before, earlier: null, ...recorder(journal), release };
}

/** Goes on with the migration that was interrupted, or null when there is none. */
export async function continueSession(root: string): Promise<Session | null> {
  const repository = await openRepository(root);
  const journal = journalFile(repository);
  const earlier = lastRun(readJournal(journal));
  if (earlier === null || earlier.finished) return null;
  if (earlier.started.kind !== "migrate") throw interrupted(earlier.started.kind);
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
  return {
    repository,
    kind: "migrate",
    run,
    base,
    request,
    before: null,
    earlier,
    ...recorder(journal),
    release,
  };
}

function recorder(journal: string): Pick<Session, "record" | "isPublished" | "startedAt"> {
  let published = false;
  return {
    record: (entry) => {
      appendJournal(journal, entry);
      published ||= entry.step === "published";
    },
    isPublished: () => published,
    startedAt: performance.now(),
  };
}

function interrupted(kind: RunKind): GitError {
  if (kind !== "migrate") {
    return new GitError(`An earlier run of \`unambient ${commandOf(kind)}\` was interrupted here.`, {
      code: "interrupted",
      hint: "Take it back by `unambient undo`, then run the command again.",
    });
  }
  return new GitError("An earlier migration of this repository was interrupted.", {
    code: "interrupted",
    hint: "Go on with it by `unambient migrate --continue`, or remove it by `unambient undo`.",
  });
}
