import type { Edit } from "../model/edit.ts";
import { inOrder } from "./apply-edits.ts";

/** A stretch of a text: kept from the original, or put in. Offsets of a put-in stretch are where it stands. */
type Piece =
  | { readonly kind: "kept"; readonly start: number; readonly end: number }
  | { readonly kind: "inserted"; readonly text: string };

/**
 * The edits of the original text that do in one step what `first` and then `second` do, `second` being made for the
 * text that `first` left. All edits are of one file.
 */
export function composeEdits(
  path: string,
  length: number,
  first: readonly Edit[],
  second: readonly Edit[],
): readonly Edit[] {
  return toEdits(path, length, replaceIn(piecesOf(length, first), second));
}

function piecesOf(length: number, edits: readonly Edit[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const edit of inOrder(edits)) {
    pieces.push({ kind: "kept", start: at, end: edit.start }, { kind: "inserted", text: edit.text });
    at = edit.end;
  }
  pieces.push({ kind: "kept", start: at, end: length });
  return pieces.filter((piece) => sizeOf(piece) > 0);
}

function replaceIn(pieces: readonly Piece[], edits: readonly Edit[]): readonly Piece[] {
  const result: Piece[] = [];
  let rest = pieces;
  let at = 0;
  for (const edit of inOrder(edits)) {
    const [before, from] = splitAt(rest, edit.start - at);
    const [, after] = splitAt(from, edit.end - edit.start);
    result.push(...before, { kind: "inserted", text: edit.text });
    [rest, at] = [after, edit.end];
  }
  return [...result, ...rest];
}

function splitAt(pieces: readonly Piece[], offset: number): readonly [readonly Piece[], readonly Piece[]] {
  let left = offset;
  for (const [index, piece] of pieces.entries()) {
    const size = sizeOf(piece);
    if (left === 0) return [pieces.slice(0, index), pieces.slice(index)];
    if (left < size) {
      const [head, tail] = cut(piece, left);
      return [
        [...pieces.slice(0, index), head],
        [tail, ...pieces.slice(index + 1)],
      ];
    }
    left -= size;
  }
  return [pieces, []];
}

function cut(piece: Piece, at: number): readonly [Piece, Piece] {
  if (piece.kind === "inserted") {
    return [
      { kind: "inserted", text: piece.text.slice(0, at) },
      { kind: "inserted", text: piece.text.slice(at) },
    ];
  }
  const middle = piece.start + at;
  return [
    { kind: "kept", start: piece.start, end: middle },
    { kind: "kept", start: middle, end: piece.end },
  ];
}

function sizeOf(piece: Piece): number {
  return piece.kind === "kept" ? piece.end - piece.start : piece.text.length;
}

function toEdits(path: string, length: number, pieces: readonly Piece[]): readonly Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  let text = "";
  const flush = (start: number) => {
    if (start > at || text !== "") edits.push({ path, start: at, end: start, text });
    text = "";
  };
  for (const piece of pieces) {
    if (piece.kind === "inserted") {
      text += piece.text;
      continue;
    }
    flush(piece.start);
    at = piece.end;
  }
  flush(length);
  return edits;
}
