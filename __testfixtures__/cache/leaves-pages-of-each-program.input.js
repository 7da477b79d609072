import { compile, compileFile } from "./pages.js";

export function createPages() {
  const pages = {};
  return {
    pageOf(name) {
      const page = pages[name];
      if (page) return page;
      pages[name] = compileFile(name);
      return pages[name];
    },
    addPage(name, text) {
      pages[name] = compile(text);
    },
  };
}
