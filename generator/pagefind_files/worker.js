// Answers the header's box and the search page from Pagefind's index, of which no more is asked for
// than the words need. To the box it speaks as the theme's own search worker does.
importScripts("../assets/javascripts/box.js")
const { asked, tells } = self.briefing
const AT_ONCE = 10
const LONG = 40 // words of an excerpt
const MARK = / ?\u205e/g // parts words where the page has no space

// Asked for with the first words, since this worker starts with each page.
const open = async () => {
  const pagefind = await import("./pagefind.js")
  await pagefind.options({ noWorker: true, excerptLength: LONG })
  await pagefind.init()
  return pagefind
}
let opened
const ready = () => (opened ??= open())

// Words of one term as the index has them; where there are several, they stand one after the other.
const SIGN = "[\\u3040-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}]"
const BESIDE = new RegExp(`(?<=\\S)(?=${SIGN})|(?<=${SIGN})(?=\\S)`, "gu")
const query = term => {
  const words = term
    .replace(/[^\p{L}\p{M}\p{N}'’.,\s]+|[.,](?!\p{N})/gu, " ")
    .replace(BESIDE, " ")
    .trim()
  return /\s/.test(words) ? `"${words}"` : words
}

const HEADER = "pagefind_dcd"
const fragments = new Map()
const read = async id => {
  const file = await fetch(new URL(`fragment/${id}.pf_fragment`, self.location))
  const bytes = new Uint8Array(await file.arrayBuffer())
  const isPacked = bytes[0] === 0x1f // unless a server has unpacked it
  const stream = new Blob([bytes]).stream()
  const plain = isPacked ? stream.pipeThrough(new DecompressionStream("gzip")) : stream
  return JSON.parse((await new Response(plain).text()).slice(HEADER.length))
}
const fragment = id => {
  if (!fragments.has(id)) fragments.set(id, read(id))
  return fragments.get(id)
}

// Where no word begins with a term, Pagefind finds those which the term begins with: not we.
const bare = word => word.normalize("NFD").replace(/[^\p{L}\p{N}]/gu, "").toLowerCase()
const search = async (pagefind, asked) => {
  const { results } = await pagefind.search(asked)
  if (!results.length || asked.startsWith('"')) return results
  const words = (await fragment(results[0].id)).content.split(/\s+/)
  return results[0].words.some(at => bare(words[at]).includes(bare(asked))) ? results : []
}

// Pages that have all terms, or else some, the best first. Words that stand everywhere are asked for
// only where there is nothing else: all pages have them.
const look = async terms => {
  const pagefind = await ready()
  const telling = terms.filter(term => tells(term) || /\s/.test(term))
  const used = telling.length ? telling : terms
  await Promise.all(used.map(term => pagefind.preload(query(term))))
  const hits = new Map()
  for (const term of used)
    for (const result of await search(pagefind, query(term))) {
      const fresh = { id: result.id, score: 0, matched: terms.length - used.length, result }
      const hit = hits.get(result.id) ?? fresh
      hit.score += result.score
      hit.matched += 1
      hits.set(result.id, hit)
    }
  const all = [...hits.values()].sort((a, b) => b.matched - a.matched || b.score - a.score)
  const whole = all.filter(hit => hit.matched === terms.length)
  return whole.length ? whole : all
}

const ENTITIES = { "<": "&lt;", ">": "&gt;", "&": "&amp;" }
const escape = text => text.replace(/[<>&]/g, sign => ENTITIES[sign])
const whole = text => escape(text.replace(MARK, ""))

// A page as the theme's index has it: one part for each section.
const parts = fragment => {
  const words = fragment.content.split(/\s+/)
  const { title, tags, words: headline } = fragment.meta
  const location = fragment.url === "./" ? "" : fragment.url
  const starts = fragment.anchors.filter(anchor => anchor.element === "h2")
  const text = (from, to) => whole(words.slice(from, to).join(" "))
  const length = heading => heading.split(/\s+/).length
  return [
    {
      location,
      title: whole(title),
      text: text(Number(headline), starts[0]?.location),
      tags: JSON.parse(tags).map(escape),
    },
    ...starts.map((anchor, n) => ({
      location: `${location}#${anchor.id}`,
      title: whole(anchor.text),
      text: text(anchor.location + length(anchor.text), starts[n + 1]?.location),
    })),
  ]
}

const load = async id => parts(await fragment(id))

const pages = async () => (await fetch(new URL("pages.json", self.location))).json()

// Hits as the theme's box shows them: a page, and its sections that hold the words.
const item = async ({ score, result }) => {
  const { meta, raw_url, sub_results, excerpt } = await result.data()
  const location = raw_url === "./" ? "" : raw_url
  const text = html => html.replace(MARK, "").replace(/(<\/mark>)( ?)(?:<mark>)/g, "$2")
  const sections = sub_results.filter(part => part.anchor?.element === "h2").slice(0, 2)
  const own = { location, title: whole(meta.title), text: sections.length ? "" : text(excerpt) }
  return [
    { ...own, tags: JSON.parse(meta.tags).map(escape), score, terms: {} },
    ...sections.map(({ anchor, excerpt }) => ({
      location: `${location}#${anchor.id}`,
      title: whole(anchor.text),
      text: text(excerpt),
      score,
      terms: {},
    })),
  ]
}
const box = async words => {
  const hits = words.trim() ? await look([...new Set(asked(words))]) : []
  const items = await Promise.all(hits.slice(0, AT_ONCE).map(item))
  return { items, every: hits.length > AT_ONCE ? hits.length : 0 }
}

const SETUP = 0
const READY = 1
const QUERY = 2
const RESULT = 3
const ANSWERS = {
  look: async terms => (await look(terms)).map(({ id, score, matched }) => ({ id, score, matched })),
  load,
  pages,
}
let turn = 0
addEventListener("message", async ({ data: { type, data, id, name, given } }) => {
  if (type === SETUP) postMessage({ type: READY })
  else if (type === QUERY) {
    const mine = ++turn
    const answer = await box(data).catch(error => (console.warn(error), { items: [], every: 0 }))
    if (mine === turn) postMessage({ type: RESULT, data: answer })
  } else
    ANSWERS[name](given).then(
      answer => postMessage({ id, answer }),
      error => postMessage({ id, wrong: String(error) }),
    )
})
