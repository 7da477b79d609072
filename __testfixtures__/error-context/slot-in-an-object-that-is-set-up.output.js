import { context } from "@unambient/runtime";

const owner = {
  current: context("owner.current", {
    flag: "use_async_error_context",
    legacy: null,
  }),
  limit: 1,
};

owner.limit = 5;

export function run(name, work) {
  return owner.current.run(name, () => work(owner.limit));
}

export function now() {
  return owner.current.value;
}
