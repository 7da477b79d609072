const names = ["warn", "info", "warn"];
const counts = {};

for (const name of names) counts[name] = (counts[name] ?? 0) + 1;

export const countOf = (name) => counts[name] ?? 0;
