import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface HostRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage["headers"];
  readonly body: any;
}

export interface HostAnswer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Cut the connection instead of answering. */
  readonly hangUp?: boolean;
}

/** A code host on a local port. Answers that a test queues come before what the host itself would say. */
export class FakeHost {
  readonly log: HostRequest[] = [];
  readonly queued: HostAnswer[] = [];
  /** What the client hears to its next writes although the host did as it was told. */
  readonly lost: HostAnswer[] = [];
  private readonly server: Server;

  constructor(answer: (request: HostRequest) => HostAnswer) {
    this.server = createServer((message, response) => void this.respond(message, response, answer));
  }

  private async respond(
    message: IncomingMessage,
    response: ServerResponse,
    answer: (request: HostRequest) => HostAnswer,
  ): Promise<void> {
    const body = await readBody(message);
    const url = new URL(message.url ?? "/", "http://host");
    const { method = "GET", headers } = message;
    const request = { method, path: url.pathname, query: url.searchParams, headers, body };
    this.log.push(request);
    const { status, body: text, headers: extra, hangUp } = this.queued.shift() ?? this.act(request, answer);
    if (hangUp) return void message.socket.destroy();
    response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...extra });
    response.end(text === undefined ? "" : typeof text === "string" ? text : JSON.stringify(text));
  }

  private act(request: HostRequest, answer: (request: HostRequest) => HostAnswer): HostAnswer {
    const actual = answer(request);
    return (request.method === "GET" ? undefined : this.lost.shift()) ?? actual;
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** Requests that change something. */
  get writes(): readonly string[] {
    return this.log.filter(({ method }) => method !== "GET").map(({ method, path }) => `${method} ${path}`);
  }
}

async function readBody(message: IncomingMessage): Promise<unknown> {
  let text = "";
  for await (const chunk of message) text += String(chunk);
  return text === "" ? undefined : JSON.parse(text);
}
