export const messages = new EventTarget();
