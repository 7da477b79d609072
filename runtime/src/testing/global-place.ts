/** A property of the global object, or of what is there, and how it was defined. */
export interface GlobalPlace {
  readonly owner: object;
  readonly name: string;
  readonly property: PropertyDescriptor | undefined;
}

/** Where a property stands: `console.log` on `console`; `caller` is told where there is no such place. */
export function globalPlace(path: string, caller: string): GlobalPlace {
  const names = path.split(".");
  const name = names.pop() as string;
  let owner: unknown = globalThis;
  for (const each of names) owner = (owner as Record<string, unknown>)[each];
  if (owner === null || (typeof owner !== "object" && typeof owner !== "function"))
    throw new TypeError(`${caller} cannot set "${path}": there is no global "${names.join(".")}".`);
  return { owner: owner as object, name, property: Object.getOwnPropertyDescriptor(owner, name) };
}

/** By assignment, as the test itself would: a global with a setter is told. */
export function assignGlobal({ owner, name }: GlobalPlace, value: unknown): void {
  if (value === undefined) Reflect.deleteProperty(owner, name);
  else (owner as Record<string, unknown>)[name] = value;
}

/** As it was defined. */
export function restoreGlobal({ owner, name, property }: GlobalPlace): void {
  if (property) Object.defineProperty(owner, name, property);
  else Reflect.deleteProperty(owner, name);
}
