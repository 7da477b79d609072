// Public API of immer: the scope stack and the plugins are module state.
export default async function scenario({ load, answer, checkpoint }) {
  const immer = await load();
  const {
    produce,
    produceWithPatches,
    applyPatches,
    current,
    original,
    isDraft,
    enableMapSet,
    enablePatches,
  } = immer;
  const base = { list: [{ n: 1 }, { n: 2 }], nested: { deep: { value: "x" } } };

  const first = produce(base, (draft) => {
    draft.list[0].n = 10;
    draft.inner = produce({ a: 1 }, (inner) => void (inner.a += original(draft.list[1]).n));
  });
  answer("nested produce", [first, first.nested === base.nested, Object.isFrozen(first)]);
  answer(
    "map without plugin",
    attempt(() => produce(new Map([["a", 1]]), (draft) => void draft.set("b", 2))),
  );
  answer(
    "patches without plugin",
    attempt(() => produceWithPatches(base, (draft) => void draft.list.push({ n: 3 }))),
  );

  await checkpoint();

  enableMapSet();
  enablePatches();
  const map = produce(new Map([["a", { n: 1 }]]), (draft) => {
    draft.get("a").n = 2;
    draft.set("b", { n: 3 });
  });
  answer(
    "map",
    [...map].map(([key, value]) => [key, value.n]),
  );
  const [next, patches, inverse] = produceWithPatches(base, (draft) => {
    draft.nested.deep.value = "y";
    draft.list.shift();
  });
  answer("patches", [patches, inverse]);
  answer("applied", [applyPatches(base, patches), applyPatches(next, inverse)]);
  answer(
    "thrown",
    attempt(() =>
      produce(base, () => {
        throw new Error("recipe failed");
      }),
    ),
  );
  answer("after a throw", produce(base, (draft) => void (draft.nested = current(draft.nested))) === base);
  let leaked;
  produce(base, (draft) => void (leaked = draft));
  answer("revoked", [attempt(() => leaked.list), isDraft(first)]);
  class Plain {
    constructor() {
      this.n = 1;
    }
  }
  answer(
    "class",
    attempt(() => produce(new Plain(), (draft) => void (draft.n = 2))),
  );
}

function attempt(act) {
  try {
    return String(act());
  } catch (error) {
    return error.message.replace(/\s+/g, " ");
  }
}
