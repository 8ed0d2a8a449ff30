// Eleventy's settings: lists of fifty by topic, and of all articles, made of one table.
const SIZE = 50;

export default function (config) {
  config.addFilter("day", (date) => date.toISOString().slice(0, 10));
  config.addCollection("lists", (api) => {
    const lists = new Map([["articles", []]]);
    for (const page of api.getFilteredByGlob("content/articles/*.md").reverse()) {
      for (const key of ["articles", ...page.data.topics.map((topic) => `topics/${topic}`)]) {
        lists.set(key, lists.get(key) ?? []);
        lists.get(key).push(page);
      }
    }
    return [...lists].flatMap(([key, all]) =>
      Array.from({ length: Math.ceil(all.length / SIZE) }, (_, n) => ({
        title: key,
        url: n ? `/${key}/page/${n + 1}/` : `/${key}/`,
        pages: all.slice(n * SIZE, (n + 1) * SIZE),
        older: (n + 1) * SIZE < all.length ? `/${key}/page/${n + 2}/` : "",
      })),
    );
  });
  return { dir: { input: "content", includes: "../_includes", output: "public" } };
}
