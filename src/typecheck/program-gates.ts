import { resolve } from "node:path";
import { Compiler } from "./compiler.ts";
import { ProgramGate } from "./program-gate.ts";
import type { EditedText, NewTypeError, TypeGate, TypeGateOptions } from "./type-gate.ts";

/** A gate for each configuration that files are found to be of. Whoever loads this module loads the compiler. */
export class ProgramGates implements TypeGate {
  private readonly options: TypeGateOptions;
  private readonly compiler: Compiler;
  private readonly gates = new Map<string, ProgramGate>();

  constructor(options: TypeGateOptions) {
    this.options = options;
    this.compiler = new Compiler(options.root);
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
    const project = this.compiler.configs.optionsFor(file);
    const known = this.gates.get(project.config);
    if (known) return known;
    const gate = new ProgramGate(this.compiler, project, this.options.virtualModules);
    this.gates.set(project.config, gate);
    return gate;
  }
}
