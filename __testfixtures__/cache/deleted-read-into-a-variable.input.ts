interface Table {
  readonly name: string;
  readonly columns: readonly string[];
}

const tables = new Map<string, Table>();

function describe(name: string): Table {
  return { name, columns: [`${name}_id`] };
}

export function tableOf(name: string): Table {
  let table = tables.get(name);
  if (table === undefined) {
    table = describe(name);
    tables.set(name, table);
  }
  return table;
}

export function columnsOf(name: string): readonly string[] {
  return tableOf(name).columns;
}
