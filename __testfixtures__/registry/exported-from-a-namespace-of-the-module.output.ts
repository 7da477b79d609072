import { registry } from "@unambient/runtime";

export function render(host: object, content: string): Private.Joined {
  const before = Private.rendered.get(host) ?? "";
  Private.rendered.set(host, content);
  return Private.joined(before, content);
}

export function forget(host: object): void {
  Private.rendered.delete(host);
}

namespace Private {
  export const rendered = registry("rendered", {
    flag: "use_supervised_registry",
    legacy: new WeakMap<object, string>(),
  });

  export type Joined = string;

  export function joined(before: string, after: string): Joined {
    return `${before}>${after}`;
  }
}
