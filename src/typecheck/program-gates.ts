import { resolve } from "node:path";
import { ts } from "ts-morph";
import { OverlayService } from "./overlay-service.ts";
import { ProgramGate } from "./program-gate.ts";
import { projectOptionsFor } from "./project-options.ts";
import type { EditedText, NewTypeError, TypeGate, TypeGateOptions } from "./type-gate.ts";

/** A program for each configuration that files are found to be of. Whoever loads this module loads the compiler. */
export class ProgramGates implements TypeGate {
  private readonly options: TypeGateOptions;
  private readonly gates = new Map<string, ProgramGate>();

  constructor(options: TypeGateOptions) {
    this.options = options;
  }

  newErrors(files: readonly EditedText[]): Promise<readonly NewTypeError[]> {
    const byGate = new Map<ProgramGate, EditedText[]>();
    for (const file of files) {
      const gate = this.gateFor(resolve(this.options.root, file.path));
      byGate.set(gate, [...(byGate.get(gate) ?? []), file]);
    }
    return Promise.resolve([...byGate].flatMap(([gate, own]) => gate.newErrors(own)));
  }

  private gateFor(file: string): ProgramGate {
    const { root, virtualModules } = this.options;
    const project = projectOptionsFor(ts, file, root);
    const known = this.gates.get(project.config);
    if (known) return known;
    const gate = new ProgramGate(ts, new OverlayService(ts, project, root, virtualModules), root);
    this.gates.set(project.config, gate);
    return gate;
  }
}
