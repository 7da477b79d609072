// Public API of emittery: its listeners live in module WeakMaps keyed by the emitter.
export default async function scenario({ load, answer, checkpoint }) {
  const { default: Emittery } = await load();
  const emitter = new Emittery();
  const other = new Emittery();
  const seen = [];
  const record = (label) => (event) => seen.push(`${label}:${describe(event)}`);

  const leave = emitter.on("change", record("on"));
  emitter.onAny(record("any"));
  emitter.on(Emittery.listenerAdded, record("meta"));
  other.on("change", record("other"));
  await emitter.emit("change", 1);
  answer("before", [...seen]);
  answer("counts", [emitter.listenerCount("change"), emitter.listenerCount(), other.listenerCount()]);

  await checkpoint();

  const iterator = emitter.events("stream");
  emitter.emit("stream", "a");
  emitter.emitSerial("stream", "b");
  answer("stream", [describe((await iterator.next()).value), describe((await iterator.next()).value)]);
  await iterator.return();
  const once = emitter.once("done");
  await emitter.emit("done", 42);
  answer("once", describe(await once));
  leave();
  await emitter.emitSerial("change", 2);
  await other.emit("change", 3);
  answer("after", [...seen]);
  emitter.clearListeners("change");
  emitter.clearListeners();
  answer("cleared", [emitter.listenerCount(), other.listenerCount("change")]);
  answer("debug", [Emittery.isDebugEnabled, (Emittery.isDebugEnabled = true), Emittery.isDebugEnabled]);
  Emittery.isDebugEnabled = false;
  const target = Emittery.mixin("bus")(class Door {});
  const door = new target();
  door.on("open", record("door"));
  await door.emit("open", "wide");
  answer("mixin", seen.at(-1));
}

function describe(event) {
  return JSON.stringify(event, (key, value) => (typeof value === "function" ? "a function" : value));
}
