let levels = {};
levels = { ...levels, warn: 1 };
levels = { ...levels, error: 2 };

exports.isSevere = (name) => levels[name] > 1;
