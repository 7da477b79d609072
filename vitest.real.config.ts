import { defineConfig } from "vitest/config";

// Packages from the registry, migrated for real: each file installs what it needs in a folder of its own.
export default defineConfig({
  test: {
    include: ["test/real/**/*.test.ts"],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
  },
});
