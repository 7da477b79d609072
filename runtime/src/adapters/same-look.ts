type AnyFunction = (...args: never[]) => unknown;

/** Libraries look at a handler's `length` to tell what it takes, and print its name: the wrapper has both. */
export function sameLook<Wrapper extends AnyFunction>(original: AnyFunction, wrapper: Wrapper): Wrapper {
  for (const key of ["length", "name"] as const)
    Object.defineProperty(wrapper, key, { value: original[key], configurable: true });
  return wrapper;
}
