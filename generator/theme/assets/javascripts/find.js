// The search page: looks through the index that the theme's own search reads, shows the kind, date
// and topics of each page, and narrows by kind and topic. The address keeps the whole question, so
// that it can be shared: ?q=ferry&kind=article&topic=fares. Read from a disk it works as well. Where
// there are very many pages, Pagefind's worker looks through them, and only those shown are read.
;(() => {
  const { pagefind, tells, words } = window.briefing
  const { number, _, ngettext } = words(document.currentScript)
  const root = document.querySelector(".find")
  if (!root) return
  const form = root.querySelector("form")
  const field = root.querySelector("[type=search]")
  const status = root.querySelector("[role=status]")
  const output = root.querySelector(".find-hits")
  const here = location.href.split(/[?#]/)[0]
  const AT_ONCE = pagefind ? 10 : 20
  const AROUND = 90
  const MOST = 9

  // The box in the header would take the address's words for its own: one field is enough here.
  const box = document.querySelector(".md-search")
  if (box) {
    box.removeAttribute("data-md-component")
    box.querySelector("form").removeAttribute("name")
  }

  // Text

  const ENTITIES = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#x27;": "'", "&amp;": "&" }
  const plain = html =>
    html
      .replace(/<[^>]*>/g, " ")
      .replace(/&(?:lt|gt|quot|#x27|amp);/g, entity => ENTITIES[entity])
      .replace(/\s+/g, " ")
      .normalize("NFC")
      .trim()

  // Small letters without accents, and straight quotation marks, each as long as what it stands for.
  const folded = new Map([["’", "'"], ["‘", "'"], ["İ", "i"]])
  const letter = char => {
    if (!folded.has(char)) {
      const bare = char.normalize("NFD")[0].toLowerCase()
      folded.set(char, bare.length === 1 ? bare : char)
    }
    return folded.get(char)
  }
  const fold = text => text.replace(/[^\0-\x7f]/g, letter).toLowerCase()

  const WORD = /"([^"]+)"|[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}\p{N}]+|[.,]\p{N}+)*/gu
  const UNSPACED = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Khmer}\p{sc=Lao}\p{sc=Mymr}]/u
  const LETTER = /[\p{L}\p{M}\p{N}]/u

  const terms = question => {
    const words = fold(question.normalize("NFC").replace(/[“”„«»]/g, '"')).matchAll(WORD)
    return [...new Set([...words].map(match => (match[1] ?? match[0]).trim()))].filter(Boolean)
  }

  // Where a term stands in a text: at the beginning of a word, or anywhere in a script that has no
  // spaces. A word that stands everywhere is not counted to the end.
  const spans = (text, term) => {
    const found = []
    for (let at = text.indexOf(term); at >= 0 && found.length < MOST; at = text.indexOf(term, at + 1))
      if (!at || UNSPACED.test(term) || !LETTER.test(text[at - 1])) found.push([at, at + term.length])
    return found
  }

  // What is marked of that: not the words that stand everywhere, and of what begins with a word only
  // the word itself, if the page has it.
  const isWhole = (text, [from, to]) => UNSPACED.test(text[from]) || !LETTER.test(text[to] ?? "")
  const telling = seen => {
    const all = seen.filter(({ term }) => tells(term))
    const whole = new Set(
      all.filter(({ text, found }) => found.some(one => isWhole(text, one))).map(({ term }) => term),
    )
    return all.map(({ part, text, term, found }) => ({
      part,
      found: whole.has(term) ? found.filter(one => isWhole(text, one)) : found,
    }))
  }

  // Pages

  const choices = [...root.querySelectorAll("[type=checkbox]")].map(input => ({
    input,
    facet: input.closest("[data-facet]").dataset.facet,
    label: input.closest("label"),
    count: input.closest("label").querySelector(".count"),
  }))
  const tagged = facet =>
    new Map(
      choices
        .filter(choice => choice.facet === facet && choice.input.dataset.tag)
        .map(({ input }) => [input.dataset.tag, input.value]),
    )
  const KINDS = tagged("kind")
  const TOPICS = tagged("topic")

  const section = doc => ({
    location: doc.location,
    title: plain(doc.title),
    text: plain(doc.text),
    get folded() {
      const value = { title: fold(this.title), text: fold(this.text) }
      Object.defineProperty(this, "folded", { value })
      return value
    },
  })

  const page = (address, doc) => {
    const tags = (doc.tags ?? []).map(plain)
    const kind = KINDS.get(tags[0])
    const topics = tags.slice(1).filter(tag => TOPICS.has(tag))
    const own = [...TOPICS.values()].filter(id => address.startsWith(`topics/${id}/`))
    return {
      address,
      title: plain(doc.title),
      boost: doc.boost ?? 1,
      date: tags.slice(1).find(tag => !TOPICS.has(tag)),
      topics,
      label: kind ? tags[0] : _("page"),
      values: { kind: [kind ?? "page"], topic: [...topics.map(tag => TOPICS.get(tag)), ...own] },
      sections: [],
    }
  }

  const gather = docs => {
    const found = new Map()
    for (const doc of docs) {
      const address = doc.location.split("#")[0]
      if (!found.has(address)) found.set(address, page(address, doc))
      found.get(address).sections.push(section(doc))
    }
    return [...found.values()]
  }

  // Search

  const weigh = (page, asked) => {
    const title = fold(page.title)
    let score = 0
    let matched = 0
    const sections = new Map()
    const stands = []
    for (const one of asked) {
      const inTitle = spans(title, one)
      stands.push({ part: null, text: title, term: one, found: inTitle })
      let times = 0
      for (const part of page.sections) {
        const inText = spans(part.folded.text, one)
        const inHeading = part.title === page.title ? 0 : spans(part.folded.title, one).length
        // What a page says first, below its own headline, counts most.
        times += inText.length * (part.title === page.title ? 8 : 1) + 2 * inHeading
        if (!inText.length && !inHeading) continue
        const seen = sections.get(part) ?? { part, terms: 0, times: 0, spans: [] }
        stands.push({ part: seen, text: part.folded.text, term: one, found: inText })
        seen.terms += 1
        seen.times += Math.min(inText.length, 3)
        sections.set(part, seen)
      }
      if (inTitle.length || times) matched += 1
      if (inTitle.length) score += 30 * (1 + one.length / title.length)
      score += 4 * page.boost * Math.log2(1 + times)
    }
    const titled = []
    for (const { part, found } of telling(stands)) (part?.spans ?? titled).push(...found)
    const best = [...sections.values()].sort((a, b) => b.terms - a.terms || b.times - a.times)
    return { page, score, matched, best, titled }
  }

  const look = (pages, asked) => {
    if (!asked.length) return pages.map(page => ({ page, score: 0, matched: 0, best: [], titled: [] }))
    const hits = pages.map(page => weigh(page, asked)).filter(hit => hit.matched)
    const whole = hits.filter(hit => hit.matched === asked.length)
    return (whole.length ? whole : hits).sort((a, b) => b.matched - a.matched || b.score - a.score)
  }

  const chosen = facet =>
    choices.filter(one => one.facet === facet && one.input.checked).map(one => one.input.value)
  const FACETS = [...new Set(choices.map(choice => choice.facet))]
  const fits = (hit, facet) => {
    const asked = chosen(facet)
    return !asked.length || asked.some(value => hit.page.values[facet].includes(value))
  }
  const narrow = (hits, but) =>
    hits.filter(hit => FACETS.every(facet => facet === but || fits(hit, facet)))

  // What a reader sees

  const element = (name, options = {}, ...children) => {
    const made = Object.assign(document.createElement(name), options)
    made.append(...children)
    return made
  }

  const marked = (text, found) => {
    const pieces = []
    let end = 0
    for (const [from, to] of [...found].sort((a, b) => a[0] - b[0])) {
      if (from < end) continue
      pieces.push(text.slice(end, from), element("mark", { textContent: text.slice(from, to) }))
      end = to
    }
    return [...pieces, text.slice(end)]
  }

  // The stretch of a text that holds most of the terms.
  const excerpt = (text, found) => {
    const reach = from => found.filter(([at]) => at >= from && at < from + AROUND).length
    const first = found.map(([from]) => from).sort((a, b) => reach(b) - reach(a) || a - b)[0] ?? 0
    let from = Math.max(0, first - AROUND)
    let to = Math.min(text.length, first + 2 * AROUND)
    if (from) from = text.indexOf(" ", from) + 1 || from
    if (from > first) from = first
    if (to < text.length) to = Math.max(text.lastIndexOf(" ", to), first + 1)
    const inside = found.filter(([a, b]) => a >= from && b <= to)
    const words = marked(text.slice(from, to), inside.map(([a, b]) => [a - from, b - from]))
    return [from ? "… " : "", ...words, to < text.length ? " …" : ""]
  }

  const link = location => {
    const url = new URL(`../${location}`, here)
    const words = field.value.replace(/["“”„«»]/g, " ").trim()
    if (words) url.searchParams.set("h", words)
    return url.href
  }

  const passages = hit => {
    const shown = hit.best.filter(seen => seen.spans.length).slice(0, 2)
    const { sections } = hit.page
    const opening = sections.find(part => part.text.length > AROUND) ?? sections[0]
    const all = shown.length ? shown : [{ part: opening, spans: [] }]
    return all.filter(({ part }) => part.text).map(({ part, spans }) => {
      const words = excerpt(part.text, spans)
      const named = part.title && part.title !== hit.page.title
      const href = link(part.location)
      const where = named ? [element("a", { href, textContent: part.title }), _(": ")] : []
      return element("p", { className: "find-passage" }, ...where, ...words)
    })
  }

  const item = hit => {
    const { page } = hit
    const about = [page.label, page.date, page.topics.slice(0, 3).join(_(", "))].filter(Boolean)
    const more = page.topics.length > 3 ? _(" and {count} more", { count: page.topics.length - 3 }) : ""
    const title = element("a", { href: link(page.address) }, ...marked(page.title, hit.titled))
    return element(
      "li",
      { className: "item" },
      element("p", { className: "kicker", textContent: about.join(" · ") + more }),
      element("h2", { className: "item-title" }, title),
      ...passages(hit),
    )
  }

  let shown = 0
  const show = async (hits, load) => {
    const turn = ++shown
    const list = element("ol")
    const more = element("button", { type: "button", textContent: _("Show more") })
    const next = async () => {
      const from = list.children.length
      more.disabled = true
      list.append(...(await Promise.all(hits.slice(from, from + AT_ONCE).map(load))).map(item))
      more.disabled = false
      more.hidden = list.children.length >= hits.length
      return list.children[from]
    }
    more.addEventListener("click", async () => (await next()).querySelector("a").focus())
    await next()
    if (turn === shown) output.replaceChildren(...(hits.length ? [list, more] : []))
  }

  const tell = (hits, all, asked, isOpen) => {
    if (!isOpen) return _("Names are found in any script; words in quotation marks, as they stand.")
    if (!all.length) return _("Nothing is found. Fewer or other words may help.")
    const some = asked.length > 1 && all[0].matched < asked.length
    const every = ngettext("{count} page", "{count} pages", all.length)
    const part = hits.length !== all.length
    const told = part ? _("{some} of {all}", { some: number(hits.length), all: every }) : every
    return some ? _("No page has all of these words; {pages} with some of them", { pages: told }) : told
  }

  const write = () => {
    const address = new URL(location)
    const put = (name, values) => {
      address.searchParams.delete(name)
      for (const value of values) address.searchParams.append(name, value)
    }
    put("q", field.value.trim() ? [field.value.trim()] : [])
    for (const facet of FACETS) put(facet, chosen(facet))
    history.replaceState(history.state, "", address)
  }

  const read = () => {
    const asked = new URLSearchParams(location.search)
    field.value = asked.get("q") ?? ""
    for (const { input, facet } of choices)
      input.checked = asked.getAll(facet).includes(input.value)
  }

  const count = all => {
    for (const { input, facet, label, count } of choices) {
      const left = narrow(all, facet).filter(hit => hit.page.values[facet].includes(input.value))
      const number = left.length
      count.textContent = number
      label.classList.toggle("none", !number)
      label.classList.toggle("some", number > 0)
    }
  }

  // Kinds and topics of all pages are asked for last, unless the hits depend on them.
  let turns = 0
  const answer = async source => {
    const turn = ++turns
    const asked = terms(field.value)
    const isNarrowed = choices.some(choice => choice.input.checked)
    if (isNarrowed) await source.facets()
    const all = await source.look(asked)
    if (turn !== turns) return
    const hits = narrow(all)
    const isOpen = asked.length || isNarrowed
    status.textContent = tell(hits, all, asked, isOpen)
    await show(isOpen ? hits : [], source.load)
    await source.facets()
    if (turn === turns) count(all)
  }

  // Where pages are looked for: in one index that holds them all, or in Pagefind's, piece by piece.

  // From a disk nothing can be fetched, but a script can be read that holds the same index.
  const whole = () => {
    const at = name => new URL(`../search/search_index.${name}`, here)
    if (location.protocol !== "file:") return fetch(at("json")).then(response => response.json())
    return new Promise((done, failed) => {
      const onload = () => done(window.__index)
      document.head.append(element("script", { src: at("js"), onload, onerror: failed }))
    })
  }

  const inOne = async () => {
    const pages = gather((await whole()).docs)
    return { look: asked => look(pages, asked), load: hit => hit, facets: () => {} }
  }

  const inPieces = async () => {
    const worker = new Worker(`${pagefind}worker.js`)
    const waiting = []
    worker.addEventListener("message", ({ data }) => waiting[data.id](data))
    const call = async (name, given) => {
      const done = new Promise(resolve => waiting.push(resolve))
      worker.postMessage({ id: waiting.length - 1, name, given })
      const { answer, wrong } = await done
      if (wrong) throw new Error(wrong)
      return answer
    }
    const every = new Map()
    const list = async () => {
      const { tags, pages } = await call("pages")
      for (const [id, kind, ...about] of pages) {
        const topic = about.map(number => TOPICS.get(tags[number]))
        every.set(id, { values: { kind: [KINDS.get(tags[kind]) ?? "page"], topic } })
      }
    }
    let listed
    const facets = () => (listed ??= list())
    const hit = (id, asked, score = 0, matched = 0) => ({
      ...{ id, asked, score, matched },
      get page() {
        return every.get(id)
      },
    })
    return {
      facets,
      look: async asked => {
        if (!asked.length) await facets()
        const found = asked.length ? await call("look", asked) : [...every.keys()].map(id => ({ id }))
        return found.map(({ id, score, matched }) => hit(id, asked, score, matched))
      },
      load: async ({ id, asked }) => {
        const [page] = gather(await call("load", id))
        return asked.length ? weigh(page, asked) : look([page], asked)[0]
      },
    }
  }

  const fail = () => (status.textContent = _("The search index could not be read."))
  const start = source => {
    let waiting
    const again = () => {
      clearTimeout(waiting)
      write()
      answer(source).catch(fail)
    }
    field.addEventListener("input", () => {
      clearTimeout(waiting)
      waiting = setTimeout(again, 150)
    })
    for (const { input } of choices) input.addEventListener("change", again)
    form.addEventListener("submit", event => {
      event.preventDefault()
      again()
    })
    answer(source).catch(fail)
  }

  form.addEventListener("submit", event => event.preventDefault())
  addEventListener("keydown", event => {
    const typing = event.target.matches?.("input:not([type=checkbox]), textarea, select")
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
    if (typing || !isPlain || !["/", "f", "s"].includes(event.key)) return
    event.preventDefault()
    field.focus()
    field.select()
  })
  const isAsked = /[?&](kind|topic)=/.test(location.search)
  root.querySelector("details").open = isAsked || matchMedia("(min-width: 60em)").matches
  read()
  // Where there are keys and all is in view, words can be typed at once.
  const desk = matchMedia("(min-width: 60em) and (hover: hover) and (pointer: fine)")
  const isFree = document.activeElement === document.body && !scrollY && !location.hash
  if (!field.value && !isAsked && desk.matches && isFree) field.focus({ preventScroll: true })
  ;(pagefind ? inPieces() : inOne()).then(start, fail)
})()
