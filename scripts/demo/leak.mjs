import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Builds the service of two commits and lets requests overlap: how many log lines name the wrong request?
 *
 * @param {string} root this checkout
 * @param {string} service the repository
 * @param {string} branch the last one of the migration
 * @returns {{ label: string, lines: number, wrong: number }[]}
 */
export function measureLeak(root, service, branch) {
  const before = checkOut(root, service, "main");
  const after = checkOut(root, service, branch);
  return [
    { label: "before", ...overlap(root, before, "off") },
    { label: "migrated, flags off", ...overlap(root, after, "off") },
    { label: "migrated, flags on", ...overlap(root, after, "on") },
    { label: "flags on, a scope around each request", ...overlap(root, after, "on", "scoped") },
  ];
}

/** Outside of the repository's own folder, so that the reader finds it as the migration left it. */
function checkOut(root, service, branch) {
  const target = join(dirname(service), "built", branch);
  execFileSync("git", ["worktree", "add", "--quiet", "--detach", target, branch], { cwd: service });
  linkModules(join(service, "node_modules"), join(target, "node_modules"));
  cpSync(join(root, "runtime"), join(target, "node_modules", "@unambient", "runtime"), { recursive: true });
  const compiler = join(root, "node_modules", "typescript", "bin", "tsc");
  execFileSync(process.execPath, [compiler, "-p", "tsconfig.build.json"], { cwd: target, stdio: "inherit" });
  return target;
}

function linkModules(from, to) {
  mkdirSync(to);
  for (const name of readdirSync(from)) symlinkSync(join(from, name), join(to, name));
}

function overlap(root, checkout, mode, ...rest) {
  const script = join(root, "scripts", "demo", "overlap.mjs");
  const env = { ...process.env, UNAMBIENT_FLAGS: mode };
  return JSON.parse(execFileSync(process.execPath, [script, checkout, ...rest], { env, encoding: "utf8" }));
}
