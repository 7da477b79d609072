import { online as isOnline } from "./state";

export const offline = (): boolean => !isOnline.value;
