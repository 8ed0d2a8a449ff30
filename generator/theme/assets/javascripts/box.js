// Marks the words asked for on the page that a hit leads to, and leads from the hits in the header's
// box to the search page, where they can be narrowed.
;(() => {
  // Words in the language of the page stand at the script that shows them; what lacks there is English.
  const words = ({ dataset }) => {
    const known = JSON.parse(dataset.words ?? "{}")
    const { lang } = document.documentElement
    const number = value => value.toLocaleString(lang)
    const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole)
    const form = (one, many, count) =>
      known[one]?.[new Intl.PluralRules(lang).select(count)] ?? (count === 1 ? one : many)
    return {
      number,
      _: (text, values = {}) => fill(known[text] ?? text, values),
      ngettext: (one, many, count) => fill(form(one, many, count), { count: number(count) }),
    }
  }

  const { cut, fold, mended, spans, telling, terms } = self.briefing
  const { currentScript } = document
  const { find, known, lookup, pagefind } = currentScript.dataset
  Object.assign(self.briefing, { words, pagefind: pagefind && new URL(pagefind, location) })

  // The words of the briefing, which are asked for when something is not found.
  let list = null
  const wordList = () =>
    (list ??= new Promise((done, failed) => {
      const script = document.createElement("script")
      const onload = () => done(self.briefing.list.flatMap(words => words.split(" ")))
      Object.assign(script, { src: known, onload, onerror: failed })
      document.head.append(script)
    }))

  // An offer of the words that were meant, or nothing; taking it puts them into the field.
  self.briefing.meant = async (question, take) => {
    const better = known && mended(question, await wordList().catch(() => []))
    if (!better) return []
    const link = document.createElement("a")
    link.href = `${find}?q=${encodeURIComponent(better)}`
    // When Enter is pressed the theme takes the link with the highest score: this one where nothing is found.
    link.innerHTML = '<span data-md-score="-0.5"></span>'
    link.firstChild.textContent = better
    link.addEventListener("click", event => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      event.stopPropagation() // the theme closes the box
      take(better)
    })
    const [before, after] = words(currentScript)._("Did you mean {words}?", { words: "\0" }).split("\0")
    return [before, link, after]
  }

  const mark = pieces =>
    pieces.map((piece, n) =>
      n % 2 ? Object.assign(document.createElement("mark"), { textContent: piece }) : piece,
    )
  self.briefing.mark = mark

  // The words that a hit was found by, and the first of them in view.
  const markAll = (root, asked) => {
    const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const stands = []
    while (nodes.nextNode()) {
      const node = nodes.currentNode
      if (node.parentElement.closest("svg, script, style")) continue
      const text = fold(node.data)
      for (const term of asked) stands.push({ part: node, text, term, found: spans(text, term) })
    }
    const places = new Map()
    for (const { part, found } of telling(stands))
      if (found.length) places.set(part, [...(places.get(part) ?? []), ...found])
    for (const [node, found] of places) node.replaceWith(...mark(cut(node.data, found)))
    const first = [...root.querySelectorAll("mark")].find(one => one.getClientRects().length)
    if (first && !location.hash) first.scrollIntoView({ block: "center" })
  }
  const asked = terms(new URLSearchParams(location.search).get("h") ?? "")
  const article = document.querySelector("article.md-content__inner")
  if (article && asked.length) markAll(article, asked)

  // In place of the theme's worker answers one that finds what the search page finds; that of Pagefind
  // does not ask for all texts at once, and tells how many pages there are beside those it hands over.
  const config = document.getElementById("__config")
  const worker = pagefind ? `${pagefind}worker.js` : lookup
  let every = 0
  let lacks = false
  let tell = () => {}
  if (worker && config) {
    const search = new URL(worker, location).href
    config.textContent = JSON.stringify({ ...JSON.parse(config.textContent), search })
    self.Worker = class extends Worker {
      constructor(...given) {
        super(...given)
        this.addEventListener("message", ({ data: { data } }) => {
          if (!data?.items) return
          every = data.every ?? 0
          lacks = !data.items.length || Object.keys(data.items[0][0].terms).length > 0
          tell()
        })
      }
    }
  }
  const count = meta => {
    const { translations } = JSON.parse(config.textContent)
    const told = translations["search.result.other"].replace("#", words(currentScript).number(every))
    if (every && meta.textContent !== told) meta.textContent = told
  }

  // The box
  const field = document.querySelector(".md-search [name=query]")
  const hits = document.querySelector(".md-search-result__list")
  if (!field || !hits) return
  const link = document.createElement("a")
  link.className = "md-search-narrow"
  link.tabIndex = -1 // reached by arrow keys, as the hits are
  // The theme takes the link with the highest score when Enter is pressed; this one is the last.
  link.innerHTML = '<span data-md-score="-1"></span>'
  link.firstChild.textContent = words(currentScript)._("All results, by kind and topic")
  const aim = () => {
    const words = field.value.trim()
    link.href = find + (words ? `?q=${encodeURIComponent(words)}` : "")
    for (const hit of hits.querySelectorAll("a.md-search-result__link")) {
      const url = new URL(hit.href)
      if (words) url.searchParams.set("h", words)
      hit.href = url.href
    }
  }
  // Pages have composed letters and typographic apostrophes, and the index takes “Xi’an” for one word.
  const asIndexed = words => words.normalize("NFC").replace(/(?<=\p{L})'(?=\p{L}|$)/gu, "’")
  field.addEventListener("input", event => {
    if (event.isComposing) return
    const set = asIndexed(field.value)
    if (set === field.value) return
    const at = asIndexed(field.value.slice(0, field.selectionStart)).length
    field.value = set
    field.setSelectionRange(at, at)
  })
  // The theme listens to keys alone, and words come by mouse, by voice and by input methods, too.
  for (const event of ["input", "compositionend"])
    field.addEventListener(event, () => field.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true })))
  for (const event of ["input", "keyup", "focus"]) field.addEventListener(event, aim)
  link.addEventListener("focus", aim)
  // The theme makes a landmark without a name of the topics of each hit.
  const name = () => hits.querySelectorAll("nav.md-tags").forEach(tags => (tags.role = "presentation"))
  const offer = document.createElement("p")
  offer.className = "md-search-meant"
  offer.setAttribute("role", "status")
  const take = better => {
    field.value = better
    field.focus()
    field.dispatchEvent(new InputEvent("input", { bubbles: true }))
  }
  tell = async () => {
    const question = field.value
    const made = question.trim() && lacks ? await self.briefing.meant(question, take) : []
    if (!offer.isConnected) hits.before(offer)
    if (question === field.value) offer.replaceChildren(...made)
  }
  const meta = hits.previousElementSibling
  new MutationObserver(() => {
    if (!link.isConnected) hits.after(link) // not before: the theme looks for the list in the last place
    name()
    aim()
    if (pagefind) count(meta)
  }).observe(hits, { childList: true, subtree: true })
})()
