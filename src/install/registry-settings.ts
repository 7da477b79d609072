/** Where `npx` says what it was started with; an install of the project's must not take it for its own. */
const ofTheCaller = /^npm_config_(call|global|global_prefix|local_prefix|package|prefix|workspaces?|yes)$/i;

/** A person's settings for package managers that stand in the environment: registry, proxy, certificates, caches. */
export function registrySettings(): Readonly<Record<string, string>> {
  const settings: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (/^npm_config_/i.test(name) && !ofTheCaller.test(name) && value !== undefined) settings[name] = value;
  }
  return settings;
}
