import { createRequire } from "node:module";
import type { MeasuredRuntime } from "./site-operations.ts";
import type { SiteShape } from "./site-shape.ts";
import { timeOperations } from "./time-operations.ts";

// A process of its own: the tool's has flags of the user's in its environment, and code that is warm.

/** What the process that starts this one sends to it. */
export interface CostQuestion {
  readonly shape: SiteShape;
  /** The runtime's package.json, absolute. */
  readonly runtime: string;
}

process.once("message", ({ shape, runtime }: CostQuestion) => {
  const load = createRequire(runtime);
  process.send?.(timeOperations(shape, load("./dist/index.js") as MeasuredRuntime), () =>
    process.disconnect(),
  );
});
