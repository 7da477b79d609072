import { defineConfig } from "vitest/config";

// Every file resets what it uses, so the files can share a process: the suite takes half the time.
export default defineConfig({ test: { include: ["test/**/*.test.ts"], isolate: false } });
