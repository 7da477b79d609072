import { cell } from "@unambient/runtime";

export class Level {
  private static count = cell("count", { flag: "use_scoped_state", legacy: 0 });

  static made(): number {
    Level.count.value++;
    return Level.count.value;
  }
}
