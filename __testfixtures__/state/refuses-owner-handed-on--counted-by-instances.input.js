class Job {
  static made = 0;

  constructor() {
    this.constructor.made++;
  }
}

export const start = () => new Job();
export const count = () => Job.made;
