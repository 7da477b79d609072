const store: { title: string; rows: string[] } = { title: "all", rows: [] };
const first = store.title;

export function add(row: string): void {
  store.rows.push(row);
}

export function rename(title: string): void {
  store.title = title;
}

export function heading(): string {
  return `${first}, now ${store.title}: ${store.rows.length}`;
}
