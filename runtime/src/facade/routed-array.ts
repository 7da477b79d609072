/**
 * Sends each operation on an array to the one in force; the Proxy's target stands for all of them. What an array's
 * own methods do comes here as reads and writes of its elements and its length.
 */
export abstract class RoutedArray<T> implements ProxyHandler<T[]> {
  protected abstract current(): T[];

  get(_target: T[], key: PropertyKey): unknown {
    return Reflect.get(this.current(), key);
  }

  set(_target: T[], key: PropertyKey, value: unknown): boolean {
    return Reflect.set(this.current(), key, value);
  }

  has(_target: T[], key: PropertyKey): boolean {
    return Reflect.has(this.current(), key);
  }

  deleteProperty(_target: T[], key: PropertyKey): boolean {
    return Reflect.deleteProperty(this.current(), key);
  }

  ownKeys(): (string | symbol)[] {
    return Reflect.ownKeys(this.current());
  }

  getOwnPropertyDescriptor(_target: T[], key: PropertyKey): PropertyDescriptor | undefined {
    return Reflect.getOwnPropertyDescriptor(this.current(), key);
  }

  defineProperty(_target: T[], key: PropertyKey, descriptor: PropertyDescriptor): boolean {
    return Reflect.defineProperty(this.current(), key, descriptor);
  }
}
