import * as hook from "./hook";

export const fire = (value: string): string => hook.onChange(value);
