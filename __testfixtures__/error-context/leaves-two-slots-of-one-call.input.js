export async function render(pages, draw) {
  let page = null;
  let depth = 0;
  const step = async (next) => {
    const previousPage = page;
    const previousDepth = depth;
    page = next;
    depth = previousDepth + 1;
    try {
      return await draw(page, depth);
    } finally {
      page = previousPage;
      depth = previousDepth;
    }
  };
  const drawn = [];
  for (const next of pages) drawn.push(await step(next));
  return drawn;
}
