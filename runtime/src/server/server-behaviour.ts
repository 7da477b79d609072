import type { ExitReason } from "./child.ts";

type Awaitable<T> = T | PromiseLike<T>;

/** What a call's handler gives back: the answer, and the state from now on (left out: as it was). */
export interface Reply<State, Answer> {
  readonly reply: Answer;
  readonly state?: State;
}

/** The handlers of a server. They run one at a time; one that throws crashes the server. */
export interface ServerBehaviour<State, Request, Answer, Message> {
  /** Makes the state; after a crash it is given the last state that a handler left whole. */
  init(last: State | undefined): Awaitable<State>;
  handleCall?(request: Request, state: State): Awaitable<Reply<State, Answer>>;
  /** Gives back the state from now on. */
  handleCast?(message: Message, state: State): Awaitable<State>;
  /** For what comes from elsewhere: timers, events. Left out: such messages are dropped. */
  handleInfo?(message: unknown, state: State): Awaitable<State>;
  /** Runs before a stop that was asked for, and after a crash. */
  terminate?(reason: ExitReason, state: State | undefined): Awaitable<void>;
}

export interface ServerOptions {
  /** Most messages that may wait. @default 1000 */
  readonly mailboxLimit?: number;
  /** Milliseconds that a call waits for its answer. @default 5000 */
  readonly callTimeout?: number;
}

export interface ServerMetrics {
  readonly handled: number;
  readonly waiting: number;
  readonly dropped: number;
  readonly timeouts: number;
  readonly crashes: number;
}
