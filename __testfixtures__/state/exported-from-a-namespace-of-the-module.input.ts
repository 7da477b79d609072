export interface Layout {
  readonly name: string;
}

export function setLayout(layout: Layout): void {
  Private.layout = layout;
}

export function layoutName(): string {
  return Private.layout.name;
}

namespace Private {
  export const US: Layout = { name: "en-US" };

  export let layout = US;
}
