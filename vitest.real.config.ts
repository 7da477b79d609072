import { defineConfig } from "vitest/config";

// Packages from the registry, migrated for real: installed once a run, so one file after the other.
export default defineConfig({
  test: {
    include: ["test/real/**/*.test.ts"],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    fileParallelism: false,
  },
});
