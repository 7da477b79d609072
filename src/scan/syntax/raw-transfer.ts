import { parseSync } from "oxc-parser";
import type { ParseResult, ParserOptions } from "oxc-parser";
import { getBufferOffset, parseRawSync, rawTransferSupported } from "oxc-parser/src-js/bindings";
import {
  ACTIVE_SIZE,
  BLOCK_ALIGN,
  BLOCK_SIZE,
  BUFFER_SIZE,
  IS_TS_FLAG_POS,
} from "oxc-parser/src-js/generated/constants";

export type Parse = (path: string, text: string, options: ParserOptions) => ParseResult;

/**
 * Larger texts are rare, and go by JSON: what the parser has written to stays in memory for good, ten times the text
 * and more.
 */
const LARGEST = 2 ** 20;

/** A character of UTF-16 takes so many bytes of UTF-8 at the most. */
const BYTES_A_UNIT = 3;

/**
 * A parser whose trees are read from its own memory instead of from JSON, which halves the cost of handing them over.
 * They are the same trees; it takes gigabytes of address space, of which hardly any are ever used, but an old engine
 * has no arrays of that size and a container with a limit refuses them: so it is tried. To open it takes as long as
 * it saves for some dozens of files.
 */
export async function parserForMany(
  isSupported: () => boolean = rawTransferSupported,
  open: () => Promise<Parse> = openTransfer,
): Promise<Parse> {
  if (!isSupported()) return parseSync;
  try {
    const parse = await open();
    parse("trial.js", "", { lang: "js" });
    return parse;
  } catch {
    return parseSync;
  }
}

/**
 * The parser's own way to this asks for Node 22, though Node 20 can do it where no single view is larger than its
 * limit.
 */
async function openTransfer(): Promise<Parse> {
  const { deserialize: plainTree } = await import("oxc-parser/src-js/generated/deserialize/js");
  const { deserialize: typedTree } = await import("oxc-parser/src-js/generated/deserialize/ts");
  const memory = new ArrayBuffer(BLOCK_SIZE + BLOCK_ALIGN);
  const at = getBufferOffset(new Uint8Array(memory, 0, 1));
  const block = new Uint8Array(memory, at, BLOCK_SIZE);
  const tree = Object.assign(new Uint8Array(memory, at, BUFFER_SIZE), {
    int32: new Int32Array(memory, at, BUFFER_SIZE / 4),
    float64: new Float64Array(memory, at, BUFFER_SIZE / 8),
  });
  const encoder = new TextEncoder();
  return (path, text, options) => {
    if (text.length > LARGEST) return parseSync(path, text, options);
    const room = text.length * BYTES_A_UNIT;
    const start = ACTIVE_SIZE - room;
    const { written } = encoder.encodeInto(text, new Uint8Array(memory, at + start, room));
    parseRawSync(path, block, start, written, options);
    return (tree[IS_TS_FLAG_POS] === 0 ? plainTree : typedTree)(tree, text, start, written);
  };
}
