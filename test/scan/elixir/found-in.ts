import type { Finding } from "../../../src/model/finding.ts";
import { scanElixirTexts } from "../../../src/scan/elixir/scan-elixir.ts";

/** What is found in files of Elixir, by their paths. */
export async function foundIn(files: Readonly<Record<string, string>>): Promise<readonly Finding[]> {
  return (await scanElixirTexts(new Map(Object.entries(files)))).findings;
}

/** The same for the body of one module, `Shop.Cart`. */
export function foundInModule(body: string): Promise<readonly Finding[]> {
  return foundIn({ "lib/shop/cart.ex": `defmodule Shop.Cart do\n${body}\nend\n` });
}
