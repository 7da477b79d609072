import { MANY_FILES } from "../files/many-files.ts";

/** Milliseconds for which mimalloc keeps what was freed. */
const DELAY = "MIMALLOC_PURGE_DELAY";

/**
 * Has the parser's allocator give memory back at once for a big tree: what it keeps for later is a tenth of the peak
 * at 2.35 million lines. It reads its settings from the environment while it is loaded and never again, so the
 * setting is taken away before another program could inherit it; one that is there already stays.
 * @param load brings in the parser
 */
export async function loadSparingly<T>(files: number, load: () => Promise<T>): Promise<T> {
  if (files < MANY_FILES || process.env[DELAY] !== undefined) return load();
  process.env[DELAY] = "0";
  try {
    return await load();
  } finally {
    delete process.env[DELAY];
  }
}
