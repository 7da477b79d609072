import { cell } from "@unambient/runtime";

export interface Layout {
  readonly name: string;
}

export function setLayout(layout: Layout): void {
  Private.layout.value = layout;
}

export function layoutName(): string {
  return Private.layout.value.name;
}

namespace Private {
  export const US: Layout = { name: "en-US" };

  export const layout = cell("layout", {
    flag: "use_scoped_state",
    legacy: US,
  });
}
