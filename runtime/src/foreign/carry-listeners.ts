/** The part of an event emitter that is of interest here. */
export interface Emitter {
  on(...args: unknown[]): unknown;
  addListener(...args: unknown[]): unknown;
}

/** Has `around` called around each adding of a listener to the emitter, however it is added. */
export function carryListeners(emitter: Emitter, around: (add: () => unknown) => unknown): void {
  for (const name of ["on", "addListener"] as const) {
    const add = emitter[name];
    const carrying = function (this: unknown, ...args: unknown[]): unknown {
      return around(() => add.apply(this, args));
    };
    // Whoever wrapped the method before us knows its wrapper by marks on it, and would wrap it again.
    for (const mark of Object.keys(Object.getOwnPropertyDescriptors(add))) {
      const known = Object.getOwnPropertyDescriptor(carrying, mark);
      if (known === undefined)
        Object.defineProperty(carrying, mark, Object.getOwnPropertyDescriptor(add, mark) ?? {});
    }
    const enumerable = Object.prototype.propertyIsEnumerable.call(emitter, name);
    Object.defineProperty(emitter, name, { value: carrying, enumerable, configurable: true, writable: true });
  }
}
