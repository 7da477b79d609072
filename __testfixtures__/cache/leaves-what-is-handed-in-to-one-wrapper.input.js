import { wrap } from "./tools.js";

export function createWrapper(options) {
  const wrapped = new Map();
  return (module, path) => {
    if (wrapped.has(path)) return wrapped.get(path);
    let made;
    try {
      made = wrap(module, options);
    } catch {
      made = module;
    }
    wrapped.set(path, made);
    return made;
  };
}
