import { context } from "@unambient/runtime";

interface Request {
  readonly id: string;
}

const current = context<Request | undefined>("current", {
  flag: "use_async_error_context",
  legacy: undefined,
});

export function withRequest<T>(request: Request, work: () => T): T {
  return current.run(request, () => work());
}

export function log(message: string): string {
  return `[${current.value?.id ?? "-"}] ${message}`;
}
