import { defineConfig } from "vitest/config";

// Temporary git repositories and whole command lines are slow on a busy two-core machine: a generous limit
// keeps a slow pass from reading as a failure. Nothing here depends on timing.
export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/real/**"],
    // A linked workspace is no source of ours once it is built: node loads it, as it would in a user's project.
    server: { deps: { external: [/\/runtime\/dist\//] } },
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
