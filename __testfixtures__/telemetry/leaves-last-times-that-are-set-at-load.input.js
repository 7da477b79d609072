const last = {};
const names = ["a", "b"];
for (const name of names) last[name] = Date.now();

export function since(name) {
  return Date.now() - last[name];
}
