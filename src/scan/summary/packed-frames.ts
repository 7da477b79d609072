import type { FrameSummary } from "./file-summary.ts";
import { packUse, unpackUse } from "./packed-use.ts";
import type { PackedUse } from "./packed-use.ts";

type PackedFrame = readonly [
  name: string,
  parent: number,
  bits: number,
  logBranches?: readonly number[],
  params?: readonly (readonly PackedUse[])[],
];

const FLAGS = [
  "logs",
  "clock",
  "timer",
  "awaits",
  "isAsync",
  "isMethod",
  "isHandler",
  "isNative",
  "isOnlyCalled",
  "acts",
  "isAtEnd",
  "isPeriodic",
  "isToldOfBegin",
  "isToldOfEnd",
] as const;

/** The functions of a file as JSON. */
export function packFrames(frames: readonly FrameSummary[]): string {
  return JSON.stringify(frames.map(packFrame));
}

function packFrame(frame: FrameSummary): PackedFrame {
  const bits = FLAGS.reduce((sum, flag, index) => sum + (frame[flag] ? 1 << index : 0), 0);
  const { name, parent, logBranches, params } = frame;
  if (params.length > 0) return [name, parent, bits, logBranches, params.map((uses) => uses.map(packUse))];
  return logBranches.length > 0 ? [name, parent, bits, logBranches] : [name, parent, bits];
}

/** @param text as packFrames made it */
export function unpackFrames(text: string): FrameSummary[] {
  return (JSON.parse(text) as PackedFrame[]).map(unpackFrame);
}

const NOTHING: readonly never[] = Object.freeze([]);

function unpackFrame([name, parent, bits, logBranches, params]: PackedFrame): FrameSummary {
  const isSet = (flag: (typeof FLAGS)[number]): boolean => (bits & (1 << FLAGS.indexOf(flag))) !== 0;
  return {
    name,
    parent,
    logs: isSet("logs"),
    clock: isSet("clock"),
    timer: isSet("timer"),
    awaits: isSet("awaits"),
    isAsync: isSet("isAsync"),
    isMethod: isSet("isMethod"),
    isHandler: isSet("isHandler"),
    isNative: isSet("isNative"),
    isOnlyCalled: isSet("isOnlyCalled"),
    acts: isSet("acts"),
    isAtEnd: isSet("isAtEnd"),
    isPeriodic: isSet("isPeriodic"),
    isToldOfBegin: isSet("isToldOfBegin"),
    isToldOfEnd: isSet("isToldOfEnd"),
    logBranches: logBranches ?? NOTHING,
    params: params?.map((uses) => uses.map(unpackUse)) ?? NOTHING,
  };
}
