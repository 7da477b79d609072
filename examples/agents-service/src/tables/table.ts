import { readFile } from "node:fs/promises";
import { ServiceError } from "../errors.js";

export interface Row {
  readonly key: string;
  readonly label: string;
  readonly capacity: number;
}

export interface Table {
  readonly name: string;
  readonly rows: readonly Row[];
}

/** Reads a table from `data/`; a name that is not a plain word never reaches the disk. */
export async function readTable(name: string): Promise<Table> {
  if (!/^[a-z]+$/.test(name)) throw new ServiceError(400, `bad table name ${JSON.stringify(name)}`);
  const file = new URL(`../../data/${name}.json`, import.meta.url);
  const text = await readFile(file, "utf8").catch(() => {
    throw new ServiceError(404, `no table ${name}`);
  });
  return { name, rows: JSON.parse(text) as Row[] };
}
