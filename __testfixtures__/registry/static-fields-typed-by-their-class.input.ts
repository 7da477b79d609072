export class Sensor {
  private static readonly byName = new Map<string, Sensor>();
  private static hot = [] as Sensor[];
  readonly name: string;

  constructor(name: string) {
    this.name = name;
    Sensor.byName.set(name, this);
    Sensor.hot.push(this);
  }

  remove(): void {
    Sensor.byName.delete(this.name);
    Sensor.hot = Sensor.hot.filter((each) => each !== this);
  }

  static names(): string[] {
    return Sensor.hot.map(({ name }) => name);
  }
}
