import { isRestore, isSameFunction } from "./flow.ts";
import { around, callOf } from "./nodes.ts";
import type { Slot } from "./slots.ts";
import type { DictionaryUse } from "./uses.ts";

/** Whether a key that something puts is state that later code is told by. */
export function isState(slot: Slot): boolean {
  return !isReserved(slot) && !isOfCompiler(slot) && !isCapture(slot);
}

/** What OTP and Elixir keep there themselves. */
const RESERVED =
  /^:["']?\$(ancestors|callers|initial_call|process_label|logger_metadata\$?|erl_eval_\w+|ets_\w*|beam_\w*)["']?$/;

/** A library may begin its own keys with `$`; what it puts and never reads is for others, who know the name. */
function isReserved({ key, reads }: Slot): boolean {
  return RESERVED.test(key) || (/^:["']?\$/.test(key) && reads.length === 0);
}

/** What is put while modules are compiled, and read by nothing else, is gone when the program runs. */
function isOfCompiler({ puts, reads }: Slot): boolean {
  return [...puts, ...reads].every(({ isCompiled }) => isCompiled);
}

/**
 * A test that puts what it reads later sets nothing for others: its process ends with it. One that takes it away again
 * has others in mind, and one that reads it before is called again: a stub that counts.
 */
function isCapture(slot: Slot): boolean {
  const { puts, reads, deletes } = slot;
  const isPutBefore = (read: DictionaryUse): boolean =>
    puts.some((put) => isSameFunction(put, read) && put.call.to <= read.call.from);
  return (
    deletes.length === 0 &&
    reads.length > 0 &&
    puts.every((put) => isInTest(put) && !isRestore(slot, put)) &&
    reads.every((read) => isPutBefore(read) && !isElsewhere(read))
  );
}

function isInTest({ source, place }: DictionaryUse): boolean {
  return source.isTest && place.function?.isTest === true;
}

/** In a function that another process calls. */
const OTHER_PROCESS = /^(on_exit|async|async_\w+|start|start_link|start_supervised!?|spawn\w*)$/;

function isElsewhere({ source, call }: DictionaryUse): boolean {
  return [...around(call)].some((outer) => OTHER_PROCESS.test(callOf(source, outer)?.name ?? ""));
}
