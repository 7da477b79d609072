import { ts } from "./compiler-module.ts";
import { Disk } from "./disk.ts";
import { ParsedFiles } from "./parsed-files.ts";
import { ProjectConfigs } from "./project-options.ts";

/** The compiler, and what all programs of a tree share. Whoever loads this module loads the compiler. */
export class Compiler {
  readonly ts = ts;
  readonly disk = new Disk(ts);
  readonly parsed = new ParsedFiles(ts, this.disk);
  readonly configs: ProjectConfigs;
  /** Absolute. */
  readonly root: string;

  constructor(root: string) {
    this.root = root;
    this.configs = new ProjectConfigs(ts, root);
  }
}
