import { EventEmitter } from "node:events";

export class Client extends EventEmitter {
  private static instance?: Client;
  private static whenMade?: () => void;
  private static made = 0;

  static shared(): Client {
    if (Client.instance === undefined) {
      Client.instance = new Client();
      Client.made += 1;
      const tell = Client.whenMade;
      if (tell !== undefined) tell();
    }
    return Client.instance;
  }

  static notify(listener: () => void): number {
    Client.whenMade = listener;
    return Client.made;
  }

  static close(): void {
    Client.instance?.removeAllListeners();
    Client.instance = undefined;
  }
}
