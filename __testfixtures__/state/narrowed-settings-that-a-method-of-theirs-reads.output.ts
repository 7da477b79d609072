import { cell } from "@unambient/runtime";

interface Settings {
  hidden: string;
  describe(message: string): Error;
}

const settings: ReturnType<typeof cell<Settings>> = cell("settings", { flag: "use_scoped_state", legacy: {
  hidden: "script",
  describe(message) {
    const error = new Error([message, settings.value.hidden].filter(Boolean).join("\n"));
    error.name = "Hidden";
    return error;
  },
} });

export function configure(change: Partial<Settings>): void {
  settings.value = { ...settings.value, ...change };
}

export function getSettings(): Settings {
  return settings.value;
}
