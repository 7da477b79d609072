interface Client {
  readonly url: string;
}

let client: Client | undefined;

export function getClient(url: string): Client {
  if (!client) client = { url };
  return client;
}

export function resetClient(): void {
  client = undefined;
}
