import { cell, dictionary } from "@unambient/runtime";

export class Agents {
  static count = cell("count", { flag: "use_supervised_registry", legacy: 0 }); // unambient: shared-binding
  static table = dictionary<number>("table", {
    flag: "use_supervised_registry",
    legacy: {},
  }); // unambient: shared-binding
  private static current = cell("current", {
    flag: "use_supervised_registry",
    legacy: new Map<string, number>(),
  });

  static add(key: string): number {
    Agents.count.value++;
    Agents.table.set(key, 1);
    this.current.value.set(key, Agents.count.value);
    return this.current.value.size;
  }

  static reset(): void {
    Agents.current.value = new Map();
    this.count.value = 0;
    Agents.table.delete("a");
  }
}
