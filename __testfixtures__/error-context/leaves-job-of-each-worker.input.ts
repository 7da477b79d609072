interface Queue {
  on(event: string, listener: (job?: string) => void): void;
}

export class Worker {
  private job: string | undefined;

  constructor(queue: Queue) {
    queue.on("active", (job) => {
      this.job = job;
    });
    queue.on("completed", () => {
      this.job = undefined;
    });
  }

  current(): string | undefined {
    return this.job;
  }
}
