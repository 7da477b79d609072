import _, { cloneDeep, debounce } from "lodash";
import { pMemoizeClear } from "p-memoize";

const defaults = cloneDeep({ level: "info" });
const same = _.isEqual;
const cleared = pMemoizeClear(same);

export const save = debounce(() => defaults.level, 10);
export const level = () => defaults.level + cleared + same(1, 2);
