export const RUNTIME = "@unambient/runtime";

/** Exports of the runtime that make a facade, and so take a flag. */
export const FACADE_FACTORIES = [
  "registry",
  "dictionary",
  "cache",
  "cell",
  "context",
  "asyncStorage",
  "namespace",
  "spans",
  "contextStack",
  "emissions",
  "batch",
  "sampling",
  "sampledEvents",
] as const;
