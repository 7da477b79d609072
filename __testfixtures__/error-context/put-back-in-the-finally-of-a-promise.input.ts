interface Transaction {
  readonly id: number;
}

let transaction: Transaction | null = null;
let locale: string | undefined;
let step: string | undefined;

export const inTransaction = <T>(id: number, work: () => Promise<T>): Promise<T> => {
  transaction = { id };
  return work().finally(() => {
    transaction = null;
  });
};

export async function inLocale<T>(name: string, work: () => Promise<T>): Promise<T> {
  const before = locale;
  locale = name;
  return await work().finally(() => (locale = before));
}

export function inStep(name: string, work: () => Promise<void>): void {
  const before = step;
  step = name;
  void work().finally(() => {
    step = before;
  });
}

export const now = () => [transaction?.id, locale, step];
