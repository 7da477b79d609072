import { defineConfig } from "vitest/config";

// Temporary git repositories and whole command lines are slow on a busy two-core machine: a generous limit
// keeps a slow pass from reading as a failure. Nothing here depends on timing.
export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/real/**"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
