import { cell, registry } from "@unambient/runtime";

export class Sensor {
  private static readonly byName = registry("byName", {
    flag: "use_supervised_registry",
    legacy: new Map<string, Sensor>(),
  });
  private static hot = cell("hot", {
    flag: "use_supervised_registry",
    legacy: [] as Sensor[],
  });
  readonly name: string;

  constructor(name: string) {
    this.name = name;
    Sensor.byName.set(name, this);
    Sensor.hot.value.push(this);
  }

  remove(): void {
    Sensor.byName.delete(this.name);
    Sensor.hot.value = Sensor.hot.value.filter((each) => each !== this);
  }

  static names(): string[] {
    return Sensor.hot.value.map(({ name }) => name);
  }
}
