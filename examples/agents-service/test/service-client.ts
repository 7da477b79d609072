import type { AddressInfo } from "node:net";
import type { Server } from "node:http";
import { createService } from "../src/http/server.js";

export interface Answer {
  readonly status: number;
  readonly body: any;
  readonly text: string;
}

export interface ServiceClient {
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  close(): Promise<void>;
}

/** A running service on a free port. */
export async function startService(): Promise<ServiceClient> {
  const server: Server = createService();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    async call(method, path, body, headers = {}) {
      const init = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) };
      const response = await fetch(`http://127.0.0.1:${port}${path}`, init);
      const text = await response.text();
      const isJson = response.headers.get("content-type") === "application/json";
      return { status: response.status, body: isJson ? JSON.parse(text) : null, text };
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
