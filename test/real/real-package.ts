/** A package from the registry whose published sources hold module state, and how to drive it. */
export interface RealPackage {
  readonly name: string;
  /** Exact: its sources are the input of the test. */
  readonly version: string;
  readonly kind: "commonjs" | "esm" | "typescript";
  /** What of the published files is the source; the rest (bundles, type roll-ups) is build output. */
  readonly sources: readonly string[];
  /** The module that the scenario loads, after the build where there is one. */
  readonly entry: string;
  /** A few state names that the migration must have moved; the sites it counts may be more. */
  readonly moved: readonly string[];
}

export const realPackages: readonly RealPackage[] = [
  {
    name: "node-schedule",
    version: "2.1.1",
    kind: "commonjs",
    sources: ["index.js", "lib"],
    entry: "index.js",
    moved: ["anonJobCounter"],
  },
  {
    name: "convict",
    version: "6.2.5",
    kind: "commonjs",
    sources: ["src"],
    entry: "src/main.js",
    moved: ["custom_converters"],
  },
  {
    name: "emittery",
    version: "1.2.1",
    kind: "esm",
    sources: ["index.js", "maps.js"],
    entry: "index.js",
    moved: ["anyMap", "eventsMap", "producersMap", "canEmitMetaEvents"],
  },
  {
    name: "exit-hook",
    version: "5.1.0",
    kind: "esm",
    sources: ["index.js"],
    entry: "index.js",
    moved: ["asyncCallbacks", "callbacks", "isCalled", "isRegistered"],
  },
  {
    name: "immer",
    version: "11.2.10",
    kind: "typescript",
    sources: ["src"],
    entry: "out/immer.js",
    moved: ["currentScope", "plugins"],
  },
  {
    name: "rxjs",
    version: "7.8.2",
    kind: "typescript",
    sources: ["src/index.ts", "src/internal"],
    entry: "out/index.js",
    moved: ["context", "nextHandle", "resolved", "activeHandles"],
  },
];
