class Named {
  static limit = 1;

  static set(limit) {
    this.limit = limit;
  }
}

module.exports = { Named };
