for (var pool = new Map(), i = 0; i < 3; i++) pool.set(i, i);

exports.add = (id, value) => pool.set(id, value);
exports.remove = (id) => pool.delete(id);
