export class Settings {
  static limit = 10;
  static label: string | undefined;

  static set(limit: number, label?: string): void {
    Settings.limit = limit;
    this.label = label;
  }

  static shown(): string {
    const { label = "none" } = this;
    return label;
  }
}

export function isFull(count: number): boolean {
  const { limit } = Settings;
  return count >= limit;
}

export function title(): string {
  const { limit: most, label } = Settings;
  return `${label} (${most})`;
}
