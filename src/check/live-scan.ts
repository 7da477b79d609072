import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { ScanResult } from "../model/finding.ts";
import { openProject, type OpenProject } from "../scan/open-project.ts";

/**
 * The scan of a project as an editor or a linter sees it: read from disk once, then kept in step with the texts that
 * are handed in. A run over files that nobody edits meanwhile costs one scan.
 */
export class LiveScan {
  private readonly root: string;
  private readonly project: OpenProject;
  private readonly openedAt: number;
  /** Texts that differ from those on disk when the project was read. */
  private readonly edited = new Map<string, string>();
  private latest: ScanResult;

  constructor(root: string, exclude: readonly string[]) {
    this.root = root;
    this.openedAt = Date.now();
    this.project = openProject({ root, config: { exclude } });
    this.latest = this.project.scan;
  }

  /** The scan with `text` at `path`; the same object as before where that changes nothing. */
  with(path: string, text: string): ScanResult {
    if (this.edited.get(path) === text || (!this.edited.has(path) && this.isAsRead(path, text)))
      return this.latest;
    this.edited.set(path, text);
    this.latest = this.project.rescan(this.edited);
    return this.latest;
  }

  private isAsRead(path: string, text: string): boolean {
    try {
      const file = join(this.root, path);
      return statSync(file).mtimeMs <= this.openedAt && readFileSync(file, "utf8") === text;
    } catch {
      // Not on disk (yet): an editor's new file.
      return false;
    }
  }
}
