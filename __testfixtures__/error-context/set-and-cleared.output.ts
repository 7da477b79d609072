import { context } from "@unambient/runtime";

const request = context<string | null>("request", {
  flag: "use_async_error_context",
  legacy: null,
});

export function handle(id: string, work: () => string): string {
  return request.entering(id, () => {
    try {
      return work();
    } finally {
      request.value = null;
    }
  });
}

export const requestNow = (): string | null => request.value;
