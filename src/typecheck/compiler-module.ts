import { createRequire } from "node:module";

/** The compiler. Asked for by `require`: to import so much CommonJS, Node would read it twice. */
export const { ts, getLibFiles, libFolderInMemoryPath } = createRequire(import.meta.url)(
  "@ts-morph/common",
) as typeof import("@ts-morph/common");
