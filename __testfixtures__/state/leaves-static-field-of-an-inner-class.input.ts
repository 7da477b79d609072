export function makeClock(): { advance(): number } {
  class Clock {
    static offset = 0;

    advance(): number {
      return ++Clock.offset;
    }
  }
  return new Clock();
}
