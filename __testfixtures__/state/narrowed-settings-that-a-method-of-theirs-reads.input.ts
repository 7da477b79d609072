interface Settings {
  hidden: string;
  describe(message: string): Error;
}

let settings: Settings = {
  hidden: "script",
  describe(message) {
    const error = new Error([message, settings.hidden].filter(Boolean).join("\n"));
    error.name = "Hidden";
    return error;
  },
};

export function configure(change: Partial<Settings>): void {
  settings = { ...settings, ...change };
}

export function getSettings(): Settings {
  return settings;
}
