export class Desk {
  private user = "nobody";
  private tenant = "none";

  within(name: string, house: string, work: () => string): string {
    const savedUser = this.user;
    const savedTenant = this.tenant;
    this.user = name;
    this.tenant = house;
    try {
      return work();
    } finally {
      this.user = savedUser;
      this.tenant = savedTenant;
    }
  }

  who(): string {
    return `${this.user} of ${this.tenant}`;
  }
}
