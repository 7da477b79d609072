import { execFileSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import type { RealPackage } from "./real-package.ts";

/** A child that has not ended by then hangs: better a failure with a name than a job that never ends. */
const LIMIT_MS = 240_000;
const IDENTITY = ["-c", "user.name=Real Test", "-c", "user.email=real@example.invalid"];

/** A temporary folder with the packages as npm installs them, and a git repository a package. */
export class PackageWorkshop {
  readonly folder = mkdtempSync(join(tmpdir(), "unambient-real-"));

  /** One install for all: exact versions, no scripts of theirs are run. */
  install(packages: readonly RealPackage[]): void {
    writeFileSync(join(this.folder, "package.json"), JSON.stringify({ private: true }));
    const wanted = packages.map(({ name, version }) => `${name}@${version}`);
    run(
      "npm",
      ["install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts", ...wanted],
      this.folder,
    );
  }

  /** The package's published sources as a git repository of their own, dependencies linked beside. */
  openRepository(real: RealPackage): string {
    const published = join(this.folder, "node_modules", real.name);
    const repository = join(this.folder, "repositories", real.name);
    mkdirSync(repository, { recursive: true });
    for (const source of real.sources) {
      cpSync(join(published, source), join(repository, source), { recursive: true });
    }
    writeFileSync(join(repository, "package.json"), manifestOf(published));
    writeFileSync(join(repository, ".gitignore"), "node_modules\nout\n");
    if (real.kind === "typescript") writeFileSync(join(repository, "tsconfig.json"), TSCONFIG);
    symlinkSync(join(this.folder, "node_modules"), join(repository, "node_modules"));
    run("git", ["init", "--quiet", "--initial-branch=main"], repository);
    run("git", ["add", "--all"], repository);
    run("git", [...IDENTITY, "commit", "--quiet", "-m", `${real.name} ${real.version}`], repository);
    return repository;
  }

  /** A checkout of one branch, with the runtime installed beside the package's own dependencies. */
  checkOut(repository: string, branch: string, runtime: string): string {
    const checkout = join(this.folder, "checkouts", basename(repository));
    run("git", ["worktree", "add", "--quiet", "--detach", checkout, branch], repository);
    const modules = join(checkout, "node_modules");
    mkdirSync(join(modules, "@unambient"), { recursive: true });
    for (const name of readdirSync(join(this.folder, "node_modules"))) {
      if (!name.startsWith(".")) symlinkSync(join(this.folder, "node_modules", name), join(modules, name));
    }
    symlinkSync(runtime, join(modules, "@unambient", "runtime"));
    return checkout;
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Type errors are not this test's subject: only that what the tool wrote compiles where the original did. */
const TSCONFIG = `${JSON.stringify(
  {
    compilerOptions: {
      target: "ES2020",
      lib: ["ES2020", "DOM"],
      module: "CommonJS",
      moduleResolution: "Node10",
      ignoreDeprecations: "6.0",
      strict: true,
      skipLibCheck: true,
      types: [],
      noEmit: true,
    },
    include: ["src"],
  },
  null,
  2,
)}\n`;

/** Its published scripts need files that are not published; what it is and depends on stays. */
function manifestOf(published: string): string {
  const manifest = JSON.parse(readFileSync(join(published, "package.json"), "utf8")) as Record<
    string,
    unknown
  >;
  const { scripts: _scripts, devDependencies: _devDependencies, ...kept } = manifest;
  return `${JSON.stringify(kept, null, 2)}\n`;
}

export function run(
  command: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = {},
): string {
  mkdirSync(dirname(cwd), { recursive: true });
  return execFileSync(command, args, {
    cwd,
    env: { ...process.env, ...env },
    encoding: "utf8",
    timeout: LIMIT_MS,
    stdio: ["ignore", "pipe", "pipe"],
    maxBuffer: 64 * 1024 * 1024,
  });
}
