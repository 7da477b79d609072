class Lock {
  isHeld = false;
}

export class Store {
  readonly #locks = new Map<string, Lock>();

  lockOf(key: string): Lock {
    let lock = this.#locks.get(key);
    if (!lock) {
      lock = new Lock();
      this.#locks.set(key, lock);
    }
    return lock;
  }
}
