let level = 1;

export function raise(): void {
  level += 1;
}

export { level as currentLevel };
