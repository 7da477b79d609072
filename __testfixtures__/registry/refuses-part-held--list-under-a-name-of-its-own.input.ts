const store = { rows: [] as string[], columns: [] as string[] };
const rows = store.rows;

export function add(row: string): void {
  rows.push(row);
}

export function addColumn(column: string): void {
  store.columns.push(column);
}

export function count(): number {
  return store.rows.length + store.columns.length;
}
