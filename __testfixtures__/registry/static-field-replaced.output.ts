import { cell } from "@unambient/runtime";

export class Agents {
  static count = cell("count", { flag: "use_supervised_registry", legacy: 0 });
  static table = cell<Record<string, number>>("table", {
    flag: "use_supervised_registry",
    legacy: {},
  });
  private static current = cell("current", {
    flag: "use_supervised_registry",
    legacy: new Map<string, number>(),
  });

  static add(key: string): number {
    Agents.count.value++;
    Agents.table.value[key] = 1;
    this.current.value.set(key, Agents.count.value);
    return this.current.value.size;
  }

  static reset(): void {
    Agents.current.value = new Map();
    this.count.value = 0;
    delete Agents.table.value["a"];
  }
}
