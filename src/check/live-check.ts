import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Allowance } from "../baseline/allow-list.ts";
import { compare, type Comparison } from "../baseline/compare.ts";
import type { Baseline } from "../baseline/parse-baseline.ts";
import { readBaseline } from "../baseline/read-baseline.ts";
import { dayOf } from "../config/day.ts";
import { readJsonConfig } from "../config/read-json-config.ts";
import type { ScanResult } from "../model/finding.ts";
import { LiveScan } from "./live-scan.ts";

export interface LiveCheckOptions {
  readonly root: string;
  /** Beside those of `unambient.config.json`. */
  readonly allow: readonly Allowance[];
  /** Let what the baseline holds pass. */
  readonly useBaseline: boolean;
}

/** What `unambient check` says, for a project whose files are being edited. */
export class LiveCheck {
  private readonly options: LiveCheckOptions;
  private readonly allowances: readonly Allowance[];
  private readonly baseline: Baseline;
  private readonly live: LiveScan;
  private last: { readonly scan: ScanResult; readonly comparison: Comparison } | null = null;

  /** @throws ConfigError when the configuration or the baseline cannot be read */
  constructor(options: LiveCheckOptions) {
    const config = readJsonConfig(options.root);
    this.options = options;
    this.allowances = [...options.allow, ...(config.allow ?? [])];
    this.baseline = (options.useBaseline ? readBaseline(options.root) : null) ?? new Map();
    this.live = new LiveScan(options.root, config.exclude ?? []);
  }

  /** The violations whose state is declared in this file, with `text` in it. */
  violationsIn(path: string, text: string): Pick<Comparison, "fresh" | "expired"> {
    const { fresh, expired } = this.comparison(this.live.with(path, text));
    return {
      fresh: fresh.filter((finding) => finding.path === path),
      expired: expired.filter(({ finding }) => finding.path === path),
    };
  }

  private comparison(scan: ScanResult): Comparison {
    if (this.last?.scan === scan) return this.last.comparison;
    const comparison = compare({
      findings: scan.findings,
      baseline: this.baseline,
      allowances: this.allowances,
      today: dayOf(new Date()),
      fileExists: (path) => existsSync(join(this.options.root, path)),
      inView: () => true,
    });
    this.last = { scan, comparison };
    return comparison;
  }
}
