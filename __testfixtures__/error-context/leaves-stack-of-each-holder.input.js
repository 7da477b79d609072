class Frames {
  open = [];

  enter(frame) {
    this.open.push(frame);
  }

  leave() {
    return this.open.pop();
  }
}

export const depthOf = (frames) => {
  const holder = new Frames();
  for (const frame of frames) holder.enter(frame);
  holder.leave();
  return holder.open.length;
};
