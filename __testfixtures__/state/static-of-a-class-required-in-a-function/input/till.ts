export default class Till {
  private static instance: Till | undefined = undefined;
  private static opened = 0;

  static open(): Till {
    Till.opened++;
    if (Till.instance === undefined) Till.instance = new Till();
    return Till.instance;
  }

  static reset(): void {
    Till.instance = undefined;
  }
}
