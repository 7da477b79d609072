interface Table {
  readonly name: string;
  readonly columns: readonly string[];
}

function describe(name: string): Table {
  return { name, columns: [`${name}_id`] };
}

export function tableOf(name: string): Table {
  const table = describe(name);
  return table;
}

export function columnsOf(name: string): readonly string[] {
  return tableOf(name).columns;
}
