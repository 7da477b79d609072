import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { onTestFinished } from "vitest";

/** A git repository in a temporary folder, removed when the test ends. */
export interface TempRepository {
  readonly root: string;
  readonly git: (...args: string[]) => string;
  readonly write: (files: Readonly<Record<string, string>>) => void;
  readonly commit: (message: string) => string;
}

/** A small project with state for the stages registry and state, and nothing to install. */
export const smallProject = {
  "package.json": `{\n  "name": "small",\n  "private": true,\n  "type": "module"\n}\n`,
  "src/agents.js": [
    "const agents = new Map();",
    "let started = 0;",
    "",
    "export function register(id, agent) {",
    "  agents.set(id, agent);",
    "  started++;",
    "}",
    "",
    "export function remove(id) {",
    "  agents.delete(id);",
    "}",
    "",
    "export function find(id) {",
    "  return agents.get(id);",
    "}",
    "",
    "export function count() {",
    "  return started;",
    "}",
    "",
  ].join("\n"),
} as const;

/** A folder of its own for a test. */
export function temporaryFolder(name = "work"): string {
  const parent = realpathSync(mkdtempSync(join(tmpdir(), "unambient-test-")));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  const folder = join(parent, name);
  mkdirSync(folder);
  return folder;
}

/** Makes a repository with one commit of `files`. */
export function makeRepository(
  files: Readonly<Record<string, string>> = smallProject,
  name = "work",
): TempRepository {
  const repository = repositoryAt(temporaryFolder(name));
  repository.git("init", "--quiet", "--initial-branch=main");
  identify(repository);
  repository.write(files);
  repository.commit("first");
  return repository;
}

export function repositoryAt(root: string): TempRepository {
  const git = (...args: string[]): string =>
    execFileSync("git", args, {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
      env: plainEnvironment(),
    });
  return {
    root,
    git,
    write: (files) => writeFiles(root, files),
    commit: (message) => {
      git("add", "--all");
      git("commit", "--quiet", "--allow-empty", "-m", message);
      return git("rev-parse", "HEAD").trim();
    },
  };
}

export function identify(repository: TempRepository): void {
  repository.git("config", "user.name", "Test");
  repository.git("config", "user.email", "test@example.invalid");
  repository.git("config", "commit.gpgsign", "false");
}

export function writeFiles(root: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

/** All that a run must not change: HEAD, index, status, stashes, and every byte in the work tree. */
export function snapshotTree(repository: TempRepository): Readonly<Record<string, string>> {
  return {
    head: readFileSync(
      resolve(repository.root, repository.git("rev-parse", "--git-path", "HEAD").trim()),
      "utf8",
    ),
    index: repository.git("ls-files", "--stage"),
    status: repository.git("status", "--porcelain=v2", "--ignored"),
    stash: repository.git("stash", "list"),
    files: hashFolder(repository.root),
  };
}

/** Every ref with its commit. */
export function refsOf(repository: TempRepository): string {
  return repository.git("for-each-ref", "--format=%(refname) %(objectname)");
}

function hashFolder(root: string): string {
  const hash = createHash("sha256");
  const walk = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      if (entry.name === ".git") continue;
      const path = join(folder, entry.name);
      hash.update(path.slice(root.length));
      if (entry.isDirectory()) walk(path);
      else hash.update(entry.isSymbolicLink() ? readlinkSync(path) : readFileSync(path));
    }
  };
  walk(root);
  return hash.digest("hex");
}

/** Without the variables that git sets inside hooks, so that the tests run there too. */
function plainEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_")));
}
