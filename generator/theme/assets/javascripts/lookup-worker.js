// Answers the header's box as the theme's own search worker does, by what the search page finds too.
;(() => {
  const beside = self.document ? document.querySelector("script[src]").src : location.href
  const loaded = importScripts(new URL("lookup.js", beside).href) // from a disk, a promise

  const SETUP = 0
  const READY = 1
  const QUERY = 2
  const RESULT = 3
  let pages = []
  const ANSWERS = {
    [SETUP]: ({ docs }) => {
      pages = self.briefing.gather(docs)
      return { type: READY }
    },
    [QUERY]: words => {
      const { item, look, terms } = self.briefing
      const asked = terms(words)
      const hits = asked.length ? look(pages, asked) : []
      return { type: RESULT, data: { items: hits.map(item) } }
    },
  }
  addEventListener("message", async ({ data: { type, data } }) => {
    await loaded
    postMessage(ANSWERS[type](data))
  })
})()
