class Frames {
  static open = ["root"];

  static enter(frame) {
    Frames.open.push(frame);
  }

  static leave() {
    return Frames.open.pop();
  }

  static get current() {
    return Frames.open[Frames.open.length - 1];
  }
}

export const enter = (frame) => Frames.enter(frame);
export const leave = () => Frames.leave();
export const current = () => Frames.current;
