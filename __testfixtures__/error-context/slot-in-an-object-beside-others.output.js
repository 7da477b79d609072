import { context } from "@unambient/runtime";

const scope = {
  limit: 10,
  user: context("scope.user", {
    flag: "use_async_error_context",
    legacy: null,
  }),
};

export function as(user, work) {
  return scope.user.run(user, () => work(scope.limit));
}

export function user() {
  return scope.user.value;
}
