export class Sensor {
  static readonly first = (<typeof Sensor>Sensor).name;
  private static hot: Sensor[] = [];

  constructor() {
    Sensor.hot.push(this);
  }

  static drop(name: string): void {
    Sensor.hot = Sensor.hot.filter((each) => each.constructor.name !== name);
  }
}
