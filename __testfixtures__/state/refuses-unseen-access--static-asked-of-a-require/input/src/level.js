class Level {
  static count = 0;

  static made() {
    Level.count++;
    return Level.count;
  }
}

module.exports = Level;
