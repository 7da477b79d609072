// Ways into the parser that its package exports, though without types.

declare module "oxc-parser/src-js/bindings" {
  import type { ParserOptions } from "oxc-parser";

  /** Whether this processor is one whose numbers lie in memory as the parser writes them. */
  export function rawTransferSupported(): boolean;
  /** Where in the memory of `bytes` the first block begins that is aligned as the parser needs it. */
  export function getBufferOffset(bytes: Uint8Array): number;
  /** Parses the text that stands in `block`, and puts the tree beside it. */
  export function parseRawSync(
    path: string,
    block: Uint8Array,
    start: number,
    length: number,
    options: ParserOptions,
  ): void;
}

declare module "oxc-parser/src-js/generated/constants" {
  export const BLOCK_SIZE: number;
  export const BLOCK_ALIGN: number;
  export const BUFFER_SIZE: number;
  export const ACTIVE_SIZE: number;
  export const IS_TS_FLAG_POS: number;
}

declare module "oxc-parser/src-js/generated/deserialize/js" {
  export { deserialize } from "oxc-parser/src-js/generated/deserialize/ts";
}

declare module "oxc-parser/src-js/generated/deserialize/ts" {
  import type { ParseResult } from "oxc-parser";

  export interface TreeBytes extends Uint8Array {
    int32: Int32Array;
    float64: Float64Array;
  }

  /** The tree that lies in `bytes` as objects. */
  export function deserialize(bytes: TreeBytes, text: string, start: number, length: number): ParseResult;
}
