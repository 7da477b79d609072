import { cell } from "@unambient/runtime";

const count = cell("count", { flag: "use_scoped_state", legacy: 0 });

export const uniqueId = (prefix) => `${prefix}${++count.value}`;
