import { EventEmitter } from "node:events";
import { cell } from "@unambient/runtime";

export class Client extends EventEmitter {
  private static instance = cell<Client | undefined>("instance", {
    flag: "use_scoped_state",
    legacy: undefined,
  });
  private static whenMade = cell<(() => void) | undefined>("whenMade", {
    flag: "use_scoped_state",
    legacy: undefined,
  });
  private static made = cell("made", { flag: "use_scoped_state", legacy: 0 });

  static shared(): Client {
    if (Client.instance.value === undefined) {
      Client.instance.value = new Client();
      Client.made.value += 1;
      const tell = Client.whenMade.value;
      if (tell !== undefined) tell();
    }
    return Client.instance.value;
  }

  static notify(listener: () => void): number {
    Client.whenMade.value = listener;
    return Client.made.value;
  }

  static close(): void {
    Client.instance.value?.removeAllListeners();
    Client.instance.value = undefined;
  }
}
