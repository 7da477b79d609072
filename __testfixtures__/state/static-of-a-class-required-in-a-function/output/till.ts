import { cell } from "@unambient/runtime";

export default class Till {
  private static instance = cell<Till | undefined>("instance", {
    flag: "use_scoped_state",
    legacy: undefined,
  });
  private static opened = cell("opened", {
    flag: "use_scoped_state",
    legacy: 0,
  });

  static open(): Till {
    Till.opened.value++;
    if (Till.instance.value === undefined) Till.instance.value = new Till();
    return Till.instance.value;
  }

  static reset(): void {
    Till.instance.value = undefined;
  }
}
