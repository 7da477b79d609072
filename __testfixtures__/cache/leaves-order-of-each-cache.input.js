export function createSlugs(most) {
  const memo = new Map();
  const order = [];
  return (text) => {
    if (memo.has(text)) return memo.get(text);
    const slug = text.trim().toLowerCase();
    memo.set(text, slug);
    order.push(text);
    if (order.length > most) memo.delete(order.shift());
    return slug;
  };
}
