const names = ["a", "b", "c", "d"];
const marked: string[] = [];
let at = 0;

for (const name of names) {
  at = (at + 1) % 2;
  if (at === 0) marked.push(name);
}

export const isMarked = (name: string): boolean => marked.includes(name);
