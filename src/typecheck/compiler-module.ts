import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** The compiler that ts-morph carries. Asked for by `require`: to import so much CommonJS, Node would read it twice. */
export const { ts } = require("ts-morph") as typeof import("ts-morph");

/** Its own declaration files, which stand in memory. */
export const { getLibFiles, libFolderInMemoryPath } =
  require("@ts-morph/common") as typeof import("@ts-morph/common");
