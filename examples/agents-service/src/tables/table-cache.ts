import { withSpan } from "../telemetry/spans.js";
import { readTable, type Row, type Table } from "./table.js";

export interface TableSummary {
  readonly rows: number;
  readonly capacity: number;
}

const SUMMARY_TTL_MS = 5_000;

const tables = new Map<string, Promise<Table>>();
const indexes = new WeakMap<Table, Map<string, Row>>();
const summaries = new Map<string, { summary: TableSummary; expiresAt: number }>();

/** Concurrent callers share one read; a read that fails is forgotten, so that the next caller tries again. */
export function loadTable(name: string): Promise<Table> {
  let table = tables.get(name);
  if (!table) {
    table = withSpan(`read ${name}`, () => readTable(name));
    tables.set(name, table);
    table.catch(() => tables.delete(name));
  }
  return table;
}

export async function findRow(name: string, key: string): Promise<Row | undefined> {
  return indexOf(await loadTable(name)).get(key);
}

function indexOf(table: Table): Map<string, Row> {
  const known = indexes.get(table);
  if (known) return known;
  const index = new Map(table.rows.map((row) => [row.key, row]));
  indexes.set(table, index);
  return index;
}

export async function summarizeTable(name: string): Promise<TableSummary> {
  const cached = summaries.get(name);
  if (cached && cached.expiresAt > Date.now()) return cached.summary;
  const table = await loadTable(name);
  const capacity = table.rows.reduce((sum, row) => sum + row.capacity, 0);
  const summary = { rows: table.rows.length, capacity };
  summaries.set(name, { summary, expiresAt: Date.now() + SUMMARY_TTL_MS });
  return summary;
}

export function forgetTables(): void {
  tables.clear();
  summaries.clear();
}
