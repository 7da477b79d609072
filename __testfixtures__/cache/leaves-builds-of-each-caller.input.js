export function builder(context) {
  const builds = new Map();
  return async (options) => {
    const key = JSON.stringify(options);
    if (builds.has(key)) return builds.get(key).rebuild();
    const made = await context(options);
    builds.set(key, made);
    return made.rebuild();
  };
}
