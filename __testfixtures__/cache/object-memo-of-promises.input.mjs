const loading = {};

async function load(name) {
  if (typeof name !== "string") throw new TypeError("no name");
  return { name, size: name.length };
}

export function loadOnce(name) {
  loading[name] ??= load(name).catch((error) => {
    delete loading[name];
    throw error;
  });
  return loading[name];
}
