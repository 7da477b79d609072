let level = 0;

export function raise() {
  level += 1;
}

export default level;
