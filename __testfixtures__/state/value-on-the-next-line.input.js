const limits =
  process.env.STRICT === "1"
    ? { most: 1 }
    : {
        most: 2,
      };

let level =
  Number(process.env.LEVEL) || 3;

let size =
  Number("1600");

let told =
  // nothing yet
  "";

export function setLimit(most) {
  limits.most = most;
}

export function raise(text) {
  level += 1;
  told = String(text);
  size += 1;
}

export const state = () => [limits.most, level, told, size];
