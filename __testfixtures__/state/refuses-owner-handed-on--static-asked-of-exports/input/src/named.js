class Named {
  static limit = 1;

  static set(limit) {
    Named.limit = limit;
  }
}

exports.Named = Named;
exports.limit = () => exports.Named.limit;
