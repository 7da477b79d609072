/** A class for each sender: its field is as many as there are senders. */
export function metricsFor(send: (names: string[]) => void) {
  return class Metrics {
    static waiting: string[] = [];

    static report(name: string): void {
      Metrics.waiting.push(name);
      if (Metrics.waiting.length >= 3) Metrics.flush();
    }

    static flush(): void {
      send(Metrics.waiting.splice(0));
    }
  };
}
