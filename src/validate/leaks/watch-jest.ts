import Module from "node:module";

type Load = (request: string, ...rest: unknown[]) => unknown;
type InstallGlobals = (globalObject: { process: NodeJS.Process }, ...rest: unknown[]) => unknown;

/**
 * Jest runs each test file in a context of its own, with a copy of the process and its environment, which `jest-util`
 * puts there: what a file leaves changed is seen only on that copy.
 * @param onProcess told of each copy, before the file's first line
 */
export function watchJest(onProcess: (process: NodeJS.Process) => void): void {
  const loader = Module as unknown as { _load: Load };
  const load = loader._load;
  loader._load = function (request, ...rest) {
    const loaded = load.call(this, request, ...rest);
    return request === "jest-util" ? watched(loaded as object, onProcess) : loaded;
  };
}

/** The module with `installCommonGlobals` watched; everything else it has as before. */
function watched(jestUtil: object, onProcess: (process: NodeJS.Process) => void): object {
  const install = (jestUtil as { installCommonGlobals?: InstallGlobals }).installCommonGlobals;
  if (typeof install !== "function") return jestUtil;
  const value: InstallGlobals = (globalObject, ...rest) => {
    const result = install(globalObject, ...rest);
    onProcess(globalObject.process);
    return result;
  };
  return Object.create(jestUtil, { installCommonGlobals: { value, enumerable: true } }) as object;
}
