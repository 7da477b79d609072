import { context } from "@unambient/runtime";

interface Transaction {
  readonly id: number;
}

const transaction = context<Transaction | null>("transaction", {
  flag: "use_async_error_context",
  legacy: null,
});
const locale = context<string | undefined>("locale", {
  flag: "use_async_error_context",
  legacy: undefined,
}); // unambient: swapped-slot
const step = context<string | undefined>("step", {
  flag: "use_async_error_context",
  legacy: undefined,
});

export const inTransaction = <T>(id: number, work: () => Promise<T>): Promise<T> => {
  return transaction.entering({ id }, () => {
    return work().finally(() => {
      transaction.value = null;
    });
  });
};

export async function inLocale<T>(name: string, work: () => Promise<T>): Promise<T> {
  const before = locale.value;
  return await locale.entering(name, () => work().finally(() => (locale.value = before)));
}

export function inStep(name: string, work: () => Promise<void>): void {
  const before = step.value;
  step.value = name;
  void work().finally(() => {
    step.value = before;
  });
}

export const now = () => [transaction.value?.id, locale.value, step.value];
