import type { Child, ExitReason } from "./child.ts";
import { Mailbox } from "./mailbox.ts";
import { limitTime, settle } from "./letters.ts";
import type { CallLetter, Letter } from "./letters.ts";
import type { ServerBehaviour, ServerMetrics, ServerOptions } from "./server-behaviour.ts";
import { ServerDown, ServerOverloaded } from "./server-errors.ts";

type Phase = "idle" | "starting" | "running" | "crashed" | "stopped";

/**
 * A process of OTP: state that only its handlers touch, one message at a time. Its mailbox outlives a crash: what was
 * accepted before is handled after the restart, except the message that crashed it.
 * @example
 * const counter = new Server<number, "next", number, never>("counter", {
 *   init: (last) => last ?? 0,
 *   handleCall: (_request, count) => ({ reply: count, state: count + 1 }),
 * });
 * await counter.start();
 * await counter.call("next");
 */
export class Server<State, Request = unknown, Answer = unknown, Message = unknown> implements Child {
  readonly name: string;
  private readonly behaviour: ServerBehaviour<State, Request, Answer, Message>;
  private readonly callTimeout: number;
  private readonly mailbox: Mailbox<Letter<Request, Answer, Message>>;
  private readonly exitListeners: ((reason: ExitReason) => void)[] = [];
  private phase: Phase = "idle";
  private state: State | undefined;
  private pumping: Promise<void> | null = null;
  private handled = 0;
  private dropped = 0;
  private timeouts = 0;
  private crashes = 0;

  constructor(
    name: string,
    behaviour: ServerBehaviour<State, Request, Answer, Message>,
    options: ServerOptions = {},
  ) {
    this.name = name;
    this.behaviour = behaviour;
    this.callTimeout = options.callTimeout ?? 5000;
    this.mailbox = new Mailbox(options.mailboxLimit ?? 1000);
  }

  /** Starts it, or starts it again after a crash. Messages may be sent before: they wait. */
  async start(): Promise<void> {
    if (this.phase === "running" || this.phase === "starting") return;
    this.phase = "starting";
    try {
      this.state = await this.behaviour.init(this.state);
    } catch (error) {
      this.phase = "crashed";
      throw error;
    }
    this.phase = "running";
    this.wake();
  }

  /**
   * Sends a request and waits for the answer.
   * @throws ServerTimeout, ServerOverloaded, ServerDown, or what the handler threw.
   */
  call(request: Request, options: { readonly timeout?: number } = {}): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.phase === "stopped") return reject(new ServerDown(this.name, "is not running."));
      const letter: CallLetter<Request, Answer> = { kind: "call", request, resolve, reject, isOver: false };
      if (!this.post(letter)) return reject(new ServerOverloaded(this.name, "has a full mailbox."));
      limitTime(letter, this.name, options.timeout ?? this.callTimeout, () => (this.timeouts += 1));
    });
  }

  /** Sends a message and does not wait; false when it was not accepted. */
  cast(message: Message): boolean {
    return this.post({ kind: "cast", message });
  }

  /** The same for what is not part of the server's own protocol. */
  info(message: unknown): boolean {
    return this.post({ kind: "info", message });
  }

  /** Handles what waits, then ends. */
  async stop(): Promise<void> {
    if (this.phase === "stopped") return;
    while (this.pumping !== null) await this.pumping;
    await this.end({ kind: "shutdown" });
  }

  /** Ends it at once: what waits is refused, a running handler's answer is not waited for. */
  kill(): void {
    this.phase = "stopped";
    this.refuseAll("was killed.");
  }

  onExit(listener: (reason: ExitReason) => void): void {
    this.exitListeners.push(listener);
  }

  metrics(): ServerMetrics {
    const { handled, dropped, timeouts, crashes } = this;
    return Object.freeze({ handled, waiting: this.mailbox.size, dropped, timeouts, crashes });
  }

  private post(letter: Letter<Request, Answer, Message>): boolean {
    if (this.phase === "stopped" || !this.mailbox.put(letter)) {
      this.dropped += 1;
      return false;
    }
    this.wake();
    return true;
  }

  private wake(): void {
    if (this.phase !== "running" || this.pumping !== null || this.mailbox.size === 0) return;
    this.pumping = this.pump().finally(() => {
      this.pumping = null;
      this.wake();
    });
  }

  private async pump(): Promise<void> {
    while (this.phase === "running") {
      const letter = this.mailbox.take();
      if (letter === undefined) return;
      // A caller that gave up while waiting in line is not served.
      if (letter.kind === "call" && letter.isOver) continue;
      try {
        await this.handle(letter);
      } catch (error) {
        await this.crash(letter, error);
      }
    }
  }

  private async handle(letter: Letter<Request, Answer, Message>): Promise<void> {
    const state = this.state as State;
    if (letter.kind === "call") {
      if (this.behaviour.handleCall === undefined) throw new ServerDown(this.name, "handles no calls.");
      const result = await this.behaviour.handleCall(letter.request, state);
      // The state first: an answer that was given must not be lost by what comes after.
      if ("state" in result) this.state = result.state as State;
      this.handled += 1;
      if (!letter.isOver) settle(letter, () => letter.resolve(result.reply));
      return;
    }
    if (letter.kind === "cast") {
      if (this.behaviour.handleCast !== undefined)
        this.state = await this.behaviour.handleCast(letter.message, state);
    } else if (this.behaviour.handleInfo !== undefined) {
      this.state = await this.behaviour.handleInfo(letter.message, state);
    }
    this.handled += 1;
  }

  private async crash(letter: Letter<Request, Answer, Message>, error: unknown): Promise<void> {
    this.crashes += 1;
    if (letter.kind === "call" && !letter.isOver) settle(letter, () => letter.reject(error));
    if (this.phase !== "running") return;
    this.phase = "crashed";
    const reason: ExitReason = { kind: "crash", error };
    await this.terminate(reason);
    if (this.exitListeners.length === 0) {
      this.phase = "stopped";
      this.refuseAll("crashed and nobody supervises it.");
    }
    for (const listener of this.exitListeners) listener(reason);
  }

  private async end(reason: ExitReason): Promise<void> {
    this.phase = "stopped";
    await this.terminate(reason);
    this.refuseAll("was stopped.");
  }

  // A failing terminate must not hide the reason of the end.
  private async terminate(reason: ExitReason): Promise<void> {
    try {
      await this.behaviour.terminate?.(reason, this.state);
    } catch {
      this.crashes += 1;
    }
  }

  private refuseAll(why: string): void {
    for (const letter of this.mailbox.takeAll()) {
      this.dropped += 1;
      if (letter.kind === "call" && !letter.isOver)
        settle(letter, () => letter.reject(new ServerDown(this.name, why)));
    }
  }
}
