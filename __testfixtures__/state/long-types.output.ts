import { cell } from "@unambient/runtime";

type ComponentInternals = { readonly name: string };
type NotYetMounted = { readonly mounts: number };

const currentlyMountedComponent = cell<ComponentInternals | NotYetMounted | null>(
  "currentlyMountedComponent",
  {
    flag: "use_scoped_state",
    legacy: null,
  },
);

const internalClasses = cell<
  | {
      Watcher: unknown
      Dep: unknown
    }
  | undefined
>("internalClasses", {
  flag: "use_scoped_state",
  legacy: undefined,
});

export function mount(component: ComponentInternals | NotYetMounted | null): void {
  currentlyMountedComponent.value = component;
}

export function mounted(): ComponentInternals | NotYetMounted | null {
  return currentlyMountedComponent.value;
}

export function classes(make: () => { Watcher: unknown; Dep: unknown }) {
  if (!internalClasses.value) {
    internalClasses.value = make();
  }
  return internalClasses.value;
}
