export default class Till {
  static opened = 0;

  static open(): number {
    return ++Till.opened;
  }
}
