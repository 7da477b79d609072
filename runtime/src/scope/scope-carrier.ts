import { platform } from "../platform/node.ts";
import type { AsyncStorage } from "../platform/platform.ts";
import { scopeFrame, type Frame } from "./frame.ts";
import { Scope } from "./scope.ts";

/**
 * Carries the current frame along async calls. It holds the only AsyncLocalStorage of the process and makes it when it
 * is first needed, for on Node 20 the first one slows every await of the process down.
 */
export class ScopeCarrier {
  readonly root = new Scope(null, null, undefined);
  private readonly rootFrame = scopeFrame(this.root);
  private storage: AsyncStorage<Frame> | null = null;

  /** The frame set by the nearest `run`, or undefined outside of any. */
  frame(): Frame | undefined {
    return this.storage === null ? undefined : this.storage.getStore();
  }

  frameOrRoot(): Frame {
    return this.frame() ?? this.rootFrame;
  }

  scope(): Scope {
    return this.frameOrRoot().scope;
  }

  run<R>(frame: Frame, fn: () => R): R {
    this.storage ??= platform.createAsyncStorage<Frame>();
    return this.storage.run(frame, fn);
  }

  /** The key of the nearest scope that has one, else the instance's. */
  stickyKey(): string | null {
    for (let scope: Scope | null = this.scope(); scope !== null; scope = scope.parent)
      if (scope.key !== null) return scope.key;
    return platform.instanceKey();
  }
}
