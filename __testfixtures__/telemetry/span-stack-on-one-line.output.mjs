import { spans } from "@unambient/runtime"

const stack = spans("stack", { flag: "use_scoped_spans", legacy: [] })

export function trace(name, work) { return stack.isolate(() => { stack.push(name); try { return work() } finally { stack.pop() } }) }

export const top = () => stack.at(-1)
