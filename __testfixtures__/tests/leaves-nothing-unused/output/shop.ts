type Listener = () => void;

export class Shop {
  on(event: string, listener: Listener) {
    setTimeout(listener, 1, event);
  }
}
