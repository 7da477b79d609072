/** The globals of Node.js 20. */
const NAMES = `
  AbortController AbortSignal AggregateError Array ArrayBuffer Atomics BigInt BigInt64Array BigUint64Array
  Blob Boolean BroadcastChannel Buffer ByteLengthQueuingStrategy CompressionStream CountQueuingStrategy Crypto
  CryptoKey CustomEvent DOMException DataView Date DecompressionStream Error EvalError Event EventTarget File
  FinalizationRegistry Float32Array Float64Array FormData Function Headers Infinity Int16Array Int32Array
  Int8Array Intl JSON Map Math MessageChannel MessageEvent MessagePort NaN Number Object Performance
  PerformanceEntry PerformanceMark PerformanceMeasure PerformanceObserver PerformanceObserverEntryList
  PerformanceResourceTiming Promise Proxy RangeError ReadableByteStreamController ReadableStream
  ReadableStreamBYOBReader ReadableStreamBYOBRequest ReadableStreamDefaultController
  ReadableStreamDefaultReader ReferenceError Reflect RegExp Request Response Set SharedArrayBuffer String
  SubtleCrypto Symbol SyntaxError TextDecoder TextDecoderStream TextEncoder TextEncoderStream TransformStream
  TransformStreamDefaultController TypeError URIError URL URLSearchParams Uint16Array Uint32Array Uint8Array
  Uint8ClampedArray WeakMap WeakRef WeakSet WebAssembly WritableStream WritableStreamDefaultController
  WritableStreamDefaultWriter atob btoa clearImmediate clearInterval clearTimeout console crypto decodeURI
  decodeURIComponent encodeURI encodeURIComponent escape eval fetch global globalThis isFinite isNaN
  parseFloat parseInt performance process queueMicrotask setImmediate setInterval setTimeout structuredClone
  undefined unescape
`;

/** The global object has them as any object does: `toString.call(value)`. */
const OF_OBJECTS = Object.getOwnPropertyNames(Object.prototype);

const GLOBALS: ReadonlySet<string> = new Set([...NAMES.trim().split(/\s+/), ...OF_OBJECTS]);

/**
 * Whether Node.js has a global of that name. It is the list of one version, so that a scan says the same on all:
 * `navigator`, which later ones have, is a page's.
 */
export function isOfNode(name: string): boolean {
  return GLOBALS.has(name);
}
