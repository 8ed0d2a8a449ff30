// Answers the header's box and the search page from Pagefind's index, of which no more is asked for
// than the words need. To the box it speaks as the theme's own search worker does.
importScripts("../assets/javascripts/lookup.js")
const { better, escaped, gather, item, terms, weigh } = self.briefing
const AT_ONCE = 10 // pages that are weighed, and that the box shows
const MARK = / ?\u205e/g // parts words where the page has no space

// Asked for with the first words, since this worker starts with each page.
const open = async () => {
  const pagefind = await import("./pagefind.js")
  await pagefind.options({ noWorker: true })
  await pagefind.init()
  return pagefind
}
let opened
const ready = () => (opened ??= open())

// Words of one term as the index has them; where there are several, they stand one after the other.
const SIGN = "[\\u3040-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}]"
const BESIDE = new RegExp(`(?<=\\S)(?=${SIGN})|(?<=${SIGN})(?=\\S)`, "gu")
const query = ({ text, isExact }) => {
  const words = text
    .replace(/[^\p{L}\p{M}\p{N}'’.,\s]+|[.,](?!\p{N})/gu, " ")
    .replace(BESIDE, " ")
    .trim()
  return isExact || /\s/.test(words) ? `"${words}"` : words
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

// Pages that have all terms, or else some, the best first: of the first ones all is weighed.
const look = async asked => {
  const pagefind = await ready()
  await Promise.all(asked.map(term => pagefind.preload(query(term))))
  const hits = new Map()
  for (const term of asked)
    for (const result of await search(pagefind, query(term))) {
      const fresh = { id: result.id, score: 0, matched: 0 }
      const hit = hits.get(result.id) ?? fresh
      hit.score += result.score
      hit.matched += 1
      hits.set(result.id, hit)
    }
  const all = [...hits.values()].sort((a, b) => b.matched - a.matched || b.score - a.score)
  const whole = all.filter(hit => hit.matched === asked.length)
  const best = whole.length ? whole : all
  const first = await Promise.all(best.splice(0, AT_ONCE).map(hit => weighed(hit, asked)))
  first.sort((a, b) => b.matched - a.matched || better(a.seen, b.seen))
  return [...first, ...best]
}
const weighed = async (hit, asked) => {
  const [page] = gather(await load(hit.id))
  return { ...hit, seen: weigh(page, asked) }
}

const whole = text => escaped(text.replace(MARK, "").replaceAll("\u2060", " "))

// A page as the theme's index has it: one part for each section.
const parts = fragment => {
  const words = fragment.content.split(/\s+/)
  const { title, tags, words: headline, names = 0, boost = 1 } = fragment.meta
  const location = fragment.url === "./" ? "" : fragment.url
  const starts = fragment.anchors.filter(anchor => anchor.element === "h2")
  const text = (from, to) => whole(words.slice(from, to).join(" "))
  const length = heading => heading.split(/\s+/).length
  const [from, to] = [Number(headline), Number(headline) + Number(names)]
  return [
    {
      location,
      title: whole(title),
      text: `<p>${text(from, to)}</p> ${text(to, starts[0]?.location)}`,
      tags: JSON.parse(tags).map(escaped),
      boost: Number(boost),
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

// Hits as the theme's box shows them.
const box = async words => {
  const asked = terms(words)
  const hits = asked.length ? await look(asked) : []
  const items = hits.slice(0, AT_ONCE).map(({ seen }, at) => item(seen, at))
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
