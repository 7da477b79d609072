import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const IDENTITY = ["-c", "user.name=Demo", "-c", "user.email=demo@example.invalid"];

/**
 * The example service as a git repository of its own in a temporary folder, its dependencies linked from this checkout.
 *
 * @param {string} root this checkout
 * @returns {string} the repository's folder
 */
export function prepareService(root) {
  const service = join(mkdtempSync(join(tmpdir(), "unambient-demo-")), "agents-service");
  cpSync(join(root, "examples", "agents-service"), service, { recursive: true, filter: isSource });
  linkDependencies(join(root, "node_modules"), join(service, "node_modules"));
  git(service, "init", "--quiet", "--initial-branch=main");
  git(service, "add", "--all");
  git(service, ...IDENTITY, "commit", "--quiet", "--message", "The service before the migration");
  return service;
}

function isSource(path) {
  return !/[\\/](node_modules|dist)([\\/]|$)/.test(path.slice(path.lastIndexOf("agents-service")));
}

/** The service has never heard of us: our own packages stay out, as they would in a stranger's project. */
function linkDependencies(from, to) {
  mkdirSync(to);
  for (const name of readdirSync(from)) {
    if (
      name !== "@unambient" &&
      name !== "unambient" &&
      name !== ".package-lock.json" &&
      !name.startsWith(".vite")
    ) {
      symlinkSync(join(from, name), join(to, name));
    }
  }
}

function git(cwd, ...args) {
  execFileSync("git", args, { cwd, stdio: ["ignore", "ignore", "inherit"] });
}
