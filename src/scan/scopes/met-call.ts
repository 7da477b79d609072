import type { Ast } from "./ast.ts";
import { stackOf } from "./mention.ts";
import type { Trail } from "./mention.ts";
import type { CallSite } from "./scope-analysis.ts";
import type { Frame, Scope } from "./scope.ts";

/** A class, since an object literal with a getter costs a shape of its own each time, and a test file has thousands. */
export class MetCall implements CallSite {
  readonly node: Ast;
  readonly name: string;
  readonly frame: Frame;
  readonly scope: Scope;
  private readonly trail: Trail | null;

  constructor(node: Ast, name: string, frame: Frame, scope: Scope, trail: Trail | null) {
    this.node = node;
    this.name = name;
    this.frame = frame;
    this.scope = scope;
    this.trail = trail;
  }

  get stack(): readonly Ast[] {
    return stackOf(this.trail);
  }

  above(steps: number): Ast | undefined {
    let trail = this.trail;
    for (let step = 1; trail && step < steps; step++) trail = trail.up;
    return trail?.node;
  }

  madeIn(frame: Frame): CallSite {
    return new MetCall(this.node, this.name, frame, this.scope, this.trail);
  }
}
