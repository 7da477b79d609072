export class Settings {
  static limit = 10;

  static set(limit: number): void {
    Settings.limit = limit;
  }
}

export function shown(key: "limit"): number {
  const { [key]: value } = Settings;
  return value;
}
