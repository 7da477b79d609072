import { context } from "@unambient/runtime";

interface Request {
  readonly user: string;
  readonly locale: string;
}

const user = context<string | null>("user", { flag: "use_async_error_context", legacy: null });
const locale = context("locale", { flag: "use_async_error_context", legacy: "en" });

export async function handle<Result>(request: Request, work: () => Promise<Result>): Promise<Result> {
  const previousUser = user.value;
  const previousLocale = locale.value;
  return user.entering(request.user, async () => {
    return locale.entering(request.locale, async () => {
      try {
        return await work();
      } finally {
        user.value = previousUser;
        locale.value = previousLocale;
      }
    });
  });
}

export const greeting = (): string => `${locale.value} ${user.value ?? "nobody"}`;
