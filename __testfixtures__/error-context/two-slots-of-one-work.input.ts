interface Request {
  readonly user: string;
  readonly locale: string;
}

let user: string | null = null;
let locale = "en";

export async function handle<Result>(request: Request, work: () => Promise<Result>): Promise<Result> {
  const previousUser = user;
  const previousLocale = locale;
  user = request.user;
  locale = request.locale;
  try {
    return await work();
  } finally {
    user = previousUser;
    locale = previousLocale;
  }
}

export const greeting = (): string => `${locale} ${user ?? "nobody"}`;
