import type { FrameSummary, HandedTo } from "./file-summary.ts";
import { packUse, unpackUse } from "./packed-use.ts";
import type { PackedUse } from "./packed-use.ts";

type PackedFrame = readonly [
  name: string,
  parent: number,
  bits: number,
  logBranches?: readonly number[],
  params?: readonly (readonly PackedUse[])[],
  handedTo?: HandedTo,
];

/**
 * The bit of each flag. Spelt out where they are packed and unpacked: a project has functions by the hundred
 * thousand.
 */
const BIT = {
  logs: 1,
  clock: 2,
  timer: 4,
  awaits: 8,
  isAsync: 16,
  isMethod: 32,
  isHandler: 64,
  isNative: 128,
  isOnlyCalled: 256,
  acts: 512,
  isAtEnd: 1024,
  isPeriodic: 2048,
  isToldOfBegin: 4096,
  isToldOfEnd: 8192,
  timesOther: 16384,
  isListener: 32768,
  isOfWork: 65536,
  listens: 131072,
  isOfProcess: 262144,
} as const;

/** The functions of a file as JSON. */
export function packFrames(frames: readonly FrameSummary[]): string {
  return JSON.stringify(frames.map(packFrame));
}

function packFrame(frame: FrameSummary): PackedFrame {
  const bits = bitsOf(frame);
  const { name, parent, logBranches, params, handedTo } = frame;
  if (handedTo !== null)
    return [name, parent, bits, logBranches, params.map((uses) => uses.map(packUse)), handedTo];
  if (params.length > 0) return [name, parent, bits, logBranches, params.map((uses) => uses.map(packUse))];
  return logBranches.length > 0 ? [name, parent, bits, logBranches] : [name, parent, bits];
}

function bitsOf(frame: FrameSummary): number {
  return (
    (frame.logs ? BIT.logs : 0) |
    (frame.clock ? BIT.clock : 0) |
    (frame.timer ? BIT.timer : 0) |
    (frame.timesOther ? BIT.timesOther : 0) |
    (frame.awaits ? BIT.awaits : 0) |
    (frame.isAsync ? BIT.isAsync : 0) |
    (frame.isMethod ? BIT.isMethod : 0) |
    (frame.isHandler ? BIT.isHandler : 0) |
    (frame.isListener ? BIT.isListener : 0) |
    (frame.isNative ? BIT.isNative : 0) |
    (frame.isOfWork ? BIT.isOfWork : 0) |
    (frame.isOnlyCalled ? BIT.isOnlyCalled : 0) |
    (frame.acts ? BIT.acts : 0) |
    (frame.listens ? BIT.listens : 0) |
    (frame.isAtEnd ? BIT.isAtEnd : 0) |
    (frame.isPeriodic ? BIT.isPeriodic : 0) |
    (frame.isOfProcess ? BIT.isOfProcess : 0) |
    (frame.isToldOfBegin ? BIT.isToldOfBegin : 0) |
    (frame.isToldOfEnd ? BIT.isToldOfEnd : 0)
  );
}

/** @param text as packFrames made it */
export function unpackFrames(text: string): FrameSummary[] {
  return (JSON.parse(text) as PackedFrame[]).map(unpackFrame);
}

const NOTHING: readonly never[] = Object.freeze([]);

function unpackFrame([name, parent, bits, logBranches, params, handedTo]: PackedFrame): FrameSummary {
  return {
    name,
    parent,
    logs: (bits & BIT.logs) !== 0,
    clock: (bits & BIT.clock) !== 0,
    timer: (bits & BIT.timer) !== 0,
    timesOther: (bits & BIT.timesOther) !== 0,
    awaits: (bits & BIT.awaits) !== 0,
    isAsync: (bits & BIT.isAsync) !== 0,
    isMethod: (bits & BIT.isMethod) !== 0,
    isHandler: (bits & BIT.isHandler) !== 0,
    isListener: (bits & BIT.isListener) !== 0,
    isNative: (bits & BIT.isNative) !== 0,
    isOfWork: (bits & BIT.isOfWork) !== 0,
    isOnlyCalled: (bits & BIT.isOnlyCalled) !== 0,
    acts: (bits & BIT.acts) !== 0,
    listens: (bits & BIT.listens) !== 0,
    isOfProcess: (bits & BIT.isOfProcess) !== 0,
    isAtEnd: (bits & BIT.isAtEnd) !== 0,
    isPeriodic: (bits & BIT.isPeriodic) !== 0,
    isToldOfBegin: (bits & BIT.isToldOfBegin) !== 0,
    isToldOfEnd: (bits & BIT.isToldOfEnd) !== 0,
    logBranches: logBranches ?? NOTHING,
    params: params?.map((uses) => uses.map(unpackUse)) ?? NOTHING,
    handedTo: handedTo ?? null,
  };
}
