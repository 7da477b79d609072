import type { Edit } from "../model/edit.ts";
import type { FlaggedFacade } from "../facades/find-facades.ts";
import { onOneLine } from "./on-one-line.ts";

/**
 * The edits that leave a facade alone: its flag goes, and what was its legacy path becomes what it starts from. All
 * else, comments included, stays as it stands; so do line breaks, unless what is left needs none.
 */
export function finishFacade(text: string, facade: FlaggedFacade): readonly Edit[] {
  const { path, options } = facade;
  const isOnlyFlag = options.properties.every(({ name }) => name === "flag");
  if (facade.isOpener && isOnlyFlag) return [{ path, ...withoutOptions(text, facade), text: "" }];
  const joined = onOneLine(text, facade);
  if (joined !== null) return [{ path, start: options.start, end: options.end, text: joined }];
  const edits = options.properties.flatMap((option): readonly Edit[] => {
    if (option.name === "flag")
      return [{ path, ...removal(text, facade, option.start, option.end), text: "" }];
    if (option.name !== "legacy") return [];
    const isShorthand = option.value.start === option.start;
    const start = option.key.start;
    return [
      { path, start, end: isShorthand ? start : option.key.end, text: isShorthand ? "value: " : "value" },
    ];
  });
  return edits;
}

/** The options with the comma before them. */
function withoutOptions(text: string, { options }: FlaggedFacade): { start: number; end: number } {
  const before = /,\s*$/.exec(text.slice(0, options.start))?.[0] ?? "";
  return { start: options.start - before.length, end: options.end };
}

/** From an option to the next one; for the last one from the end of the one before, so that no comma is left over. */
function removal(
  text: string,
  { options }: FlaggedFacade,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  const next = options.properties.find((option) => option.start > start);
  if (next) return { start, end: startOfOption(text, end, next.start) };
  const before = options.properties.findLast((option) => option.end < start);
  return before ? { start: before.end, end } : { start, end };
}

/** Past the comma and the blanks; a comment that stands before the next option stays with it. */
function startOfOption(text: string, from: number, to: number): number {
  const gap = text.slice(from, to);
  const comma = gap.indexOf(",");
  const blanks = /^\s*/.exec(gap.slice(comma + 1))?.[0].length ?? 0;
  return from + comma + 1 + blanks;
}
