export function render(host: object, content: string): void {
  Private.rendered.set(host, content);
}

export function forget(host: object): void {
  Private.rendered.delete(host);
}

namespace Private {
  export const rendered = new WeakMap<object, string>();
}

export default Private;
