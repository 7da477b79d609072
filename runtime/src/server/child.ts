/** Why something that was running is not any more. */
export type ExitReason =
  | { readonly kind: "normal" }
  | { readonly kind: "shutdown" }
  | { readonly kind: "crash"; readonly error: unknown };

/** What a supervisor can start, stop and hear the end of: a Server, another Supervisor, or something of your own. */
export interface Child {
  readonly name: string;
  start(): void | PromiseLike<void>;
  stop(): void | PromiseLike<void>;
  /** Called once after each end that nobody asked for. */
  onExit(listener: (reason: ExitReason) => void): void;
}
