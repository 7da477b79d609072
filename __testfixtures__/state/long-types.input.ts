type ComponentInternals = { readonly name: string };
type NotYetMounted = { readonly mounts: number };

let currentlyMountedComponent: ComponentInternals | NotYetMounted | null = null;

let internalClasses:
  | {
      Watcher: unknown
      Dep: unknown
    }
  | undefined;

export function mount(component: ComponentInternals | NotYetMounted | null): void {
  currentlyMountedComponent = component;
}

export function mounted(): ComponentInternals | NotYetMounted | null {
  return currentlyMountedComponent;
}

export function classes(make: () => { Watcher: unknown; Dep: unknown }) {
  if (!internalClasses) {
    internalClasses = make();
  }
  return internalClasses;
}
