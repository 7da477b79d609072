export class Worker {
  private current: string | null = null;

  async run(job: string, work: () => Promise<void>): Promise<void> {
    this.current = job;
    try {
      await work();
    } finally {
      this.current = null;
    }
  }

  describe(): string {
    return this.current ?? "idle";
  }
}
