import { cell } from "@unambient/runtime";

export class Settings {
  static limit = cell("limit", { flag: "use_scoped_state", legacy: 10 }); // unambient: shared-binding
  static label = cell<string | undefined>("label", {
    flag: "use_scoped_state",
    legacy: undefined,
  }); // unambient: shared-binding, changed-by-alias

  static set(limit: number, label?: string): void {
    Settings.limit.value = limit;
    this.label.value = label;
  }

  static shown(): string {
    const { label: { value: label = "none" } } = this;
    return label;
  }
}

export function isFull(count: number): boolean {
  const { limit: { value: limit } } = Settings;
  return count >= limit;
}

export function title(): string {
  const { limit: { value: most }, label: { value: label } } = Settings;
  return `${label} (${most})`;
}
