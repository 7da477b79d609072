import { cache } from "@unambient/runtime";

class Door {
  #waiting: Array<() => void> = [];
  #isHeld = false;

  async lock(): Promise<void> {
    if (this.#isHeld) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#isHeld = true;
  }

  unlock(): void {
    this.#isHeld = false;
    this.#waiting.shift()?.();
  }
}

class Parsed {
  constructor(readonly text: string) {}

  get words(): string[] {
    return this.text.split(" ");
  }
}

const doors = cache("doors", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: new Map<string, Door>(),
});
const texts = cache("texts", {
  flag: "use_ttl_cache",
  legacy: new Map<string, Parsed>(),
});

export function doorOf(key: string): Door {
  let door = doors.get(key);
  if (!door) {
    door = new Door();
    doors.set(key, door);
  }
  return door;
}

export function parsed(text: string): Parsed {
  const known = texts.get(text);
  if (known) return known;
  const made = new Parsed(text);
  texts.set(text, made);
  return made;
}
