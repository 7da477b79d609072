export async function forget(name) {
  const { lookup: found } = await import("./lookup.js");
  delete found.names[name];
}
