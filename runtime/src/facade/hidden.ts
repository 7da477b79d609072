/** Defines properties that no loop, no equality check and no serialiser sees. */
export function defineHidden(target: object, members: object): void {
  for (const key of Reflect.ownKeys(members)) {
    const descriptor = Object.getOwnPropertyDescriptor(members, key) as PropertyDescriptor;
    Object.defineProperty(target, key, { ...descriptor, enumerable: false, configurable: true });
  }
}
