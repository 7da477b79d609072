import { context } from "@unambient/runtime";

const request = context("request", {
  flag: "use_async_error_context",
  legacy: null,
});

export function setRequest(id) {
  request.value = id;
}

export async function handle(id, work) {
  request.value = id;
  try {
    return await work();
  } finally {
    request.value = null;
  }
}

export const requestNow = () => request.value;
