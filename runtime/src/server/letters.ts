import { ServerTimeout } from "./server-errors.ts";

/** A call on its way to its server. */
export interface CallLetter<Request, Answer> {
  readonly kind: "call";
  readonly request: Request;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
  isOver: boolean;
}

/** What a mailbox holds. */
export type Letter<Request, Answer, Message> =
  | CallLetter<Request, Answer>
  | { readonly kind: "cast"; readonly message: Message }
  | { readonly kind: "info"; readonly message: unknown };

/** Gives a call its end, which comes once. */
export function settle(letter: { isOver: boolean }, act: () => void): void {
  letter.isOver = true;
  act();
}

/**
 * Rejects a call that has no answer in time.
 * @param timeout milliseconds; Infinity for no limit
 * @param late told when that happens
 */
export function limitTime<Request, Answer>(
  letter: CallLetter<Request, Answer>,
  server: string,
  timeout: number,
  late: () => void,
): void {
  if (timeout === Infinity) return;
  const timer = setTimeout(() => {
    if (letter.isOver) return;
    late();
    settle(letter, () => letter.reject(new ServerTimeout(server, `gave no answer within ${timeout} ms.`)));
  }, timeout);
  (timer as { unref?: () => void }).unref?.();
  const { resolve, reject } = letter;
  const clearing =
    <A>(settled: (value: A) => void) =>
    (value: A): void => {
      clearTimeout(timer);
      settled(value);
    };
  Object.assign(letter, { resolve: clearing(resolve), reject: clearing(reject) });
}
