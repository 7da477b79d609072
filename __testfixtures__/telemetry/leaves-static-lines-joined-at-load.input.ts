export class Banner {
  private static lines: string[] = [];

  static {
    for (const line of ["one", "two", "three"]) {
      Banner.lines.push(line);
      if (Banner.lines.length >= 3) Banner.lines.reverse();
    }
  }

  static text(): string {
    return Banner.lines.join("\n");
  }
}
