import { cell } from "@unambient/runtime";

const store = cell<{ title: string; rows: string[] }>("store", {
  flag: "use_supervised_registry",
  legacy: { title: "all", rows: [] },
});
const first = store.value.title;

export function add(row: string): void {
  store.value.rows.push(row);
}

export function rename(title: string): void {
  store.value.title = title;
}

export function heading(): string {
  return `${first}, now ${store.value.title}: ${store.value.rows.length}`;
}
