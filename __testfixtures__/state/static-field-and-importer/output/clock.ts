import { cell } from "@unambient/runtime";

export class Clock {
  static offset = cell("offset", { flag: "use_scoped_state", legacy: 0 }); // unambient: shared-binding

  static advance(by: number): number {
    Clock.offset.value += Number(by) || 0;
    return Clock.offset.value;
  }
}

export const advance = (by: number): number => Clock.advance(by);
