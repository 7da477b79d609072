import type { Action, PassTarget } from "../scopes/reference.ts";
import type { UseSummary } from "./file-summary.ts";

/** A mention as a short array: a tenth of the size, since a mention is mostly defaults. */
export type PackedUse = readonly unknown[];

/** What is a word of few goes by its place among them. */
const NUMBERS: Readonly<Record<Action, number>> = {
  read: 0,
  write: 1,
  update: 2,
  delete: 3,
  call: 4,
  new: 5,
  pass: 6,
  bind: 7,
  return: 8,
  store: 9,
  iterate: 10,
  spread: 11,
  test: 12,
  compare: 13,
  in: 14,
  typeof: 15,
  type: 16,
  export: 17,
};
const ACTIONS = Object.keys(NUMBERS) as readonly Action[];
const VIAS: readonly UseSummary["via"][] = [null, "alias", "param", "this", "returned"];

/** What few are handed a function for stands where it is told whether something is made: behind a mark for that. */
type PackedPass = readonly [
  callee: string | 0,
  index: number,
  isNew: 0 | 1 | string,
  ...calleePath: string[],
];

function packPass({ callee, calleePath, index, isNew, makes }: PassTarget): PackedPass {
  const flag = isNew ? 1 : 0;
  return [callee ?? 0, index, makes === null ? flag : `${flag}${makes}`, ...calleePath];
}

function unpackPass([callee, index, told, ...calleePath]: PackedPass): PassTarget {
  const makes = typeof told === "string" ? told.slice(1) : null;
  const isNew = told === 1 || (typeof told === "string" && told.startsWith("1"));
  return { callee: callee === 0 ? null : callee, calleePath, index, isNew, makes };
}

/** Fields in the order of how often they differ from their default; trailing defaults are cut off. */
export function packUse(use: UseSummary): PackedUse {
  const packed: unknown[] = [
    use.start,
    use.end - use.start,
    use.frame,
    NUMBERS[use.action],
    use.flags,
    use.branch,
    use.path.length === 0 ? 0 : use.path,
    use.memberEnd - use.end,
    use.method ?? 0,
    use.value ?? 0,
    use.key ?? 0,
    VIAS.indexOf(use.via),
    use.origin ?? -1,
    use.during - use.frame,
    use.pass ? packPass(use.pass) : 0,
  ];
  let length = packed.length;
  while (length > 4 && (packed[length - 1] === 0 || (length === ORIGIN + 1 && packed[ORIGIN] === -1)))
    length--;
  packed.length = length;
  return packed;
}

const ORIGIN = 12;

const NO_PATH: readonly string[] = Object.freeze([]);

export function unpackUse(packed: PackedUse): UseSummary {
  const [start, length, frame, action] = packed as [number, number, number, number];
  const origin = (packed[ORIGIN] ?? -1) as number;
  return {
    start,
    end: start + length,
    memberEnd: start + length + ((packed[7] ?? 0) as number),
    frame,
    during: frame + ((packed[13] ?? 0) as number),
    path: (packed[6] || NO_PATH) as readonly string[],
    action: ACTIONS[action] as Action,
    method: textOf(packed[8]),
    value: textOf(packed[9]),
    key: textOf(packed[10]),
    flags: (packed[4] ?? 0) as number,
    branch: (packed[5] ?? 0) as number,
    pass: packed[14] ? unpackPass(packed[14] as PackedPass) : null,
    via: VIAS[(packed[11] ?? 0) as number] ?? null,
    origin: origin < 0 ? null : origin,
  };
}

/** An empty text is a text; only the 0 that stands for none is none. */
function textOf(packed: unknown): string | null {
  return typeof packed === "string" ? packed : null;
}
