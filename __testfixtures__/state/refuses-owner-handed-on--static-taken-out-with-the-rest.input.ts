export class Settings {
  static limit = 10;
  static label = "";

  static set(limit: number): void {
    Settings.limit = limit;
  }
}

export function shown(): object {
  const { label, ...others } = Settings;
  return others;
}
