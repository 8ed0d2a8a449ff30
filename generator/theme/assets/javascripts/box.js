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

  // Words worth marking: not single letters, nor those that stand everywhere.
  const COMMON = new Set(
    "a an and are as at be by for from has he in is it its not of on or she that the they this to was were with".split(" "),
  )
  const UNSPACED = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Khmer}\p{sc=Lao}\p{sc=Mymr}]/u
  const tells = word => UNSPACED.test(word) || (word.length > 1 && !COMMON.has(word.toLowerCase()))
  const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.,]\p{N}+|['’][\p{L}\p{M}]+)*/gu
  const worthMarking = words => (words.normalize("NFC").match(WORD) ?? []).filter(tells)
  const asked = words => words.normalize("NFC").toLowerCase().replace(/’/g, "'").match(WORD) ?? []
  self.briefing = { asked, tells, words }
  if (!self.document) return // Pagefind's worker asks for no more

  const { currentScript } = document
  const { find, pagefind } = currentScript.dataset
  self.briefing.pagefind = pagefind && new URL(pagefind, location)

  // A word where it stands by itself; where it never does, what begins with it.
  const pattern = (word, text) => {
    const letters = word.replace(/[.]/g, "\\.").replace(/['’]/g, "['’]")
    const begun = UNSPACED.test(word) ? letters : `(?<![\\p{L}\\p{M}\\p{N}])${letters}`
    const whole = `${begun}(?![\\p{L}\\p{M}\\p{N}])`
    return new RegExp(whole, "iu").test(text) ? whole : begun
  }

  const mark = (root, words) => {
    const patterns = words.map(word => pattern(word, root.textContent))
    const found = new RegExp(`(${patterns.join("|")})`, "giu")
    const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const texts = []
    while (nodes.nextNode()) texts.push(nodes.currentNode)
    for (const text of texts) {
      const pieces = text.data.split(found)
      if (pieces.length === 1 || text.parentElement.closest("svg, script, style")) continue
      const marked = pieces.map((piece, n) =>
        n % 2 ? Object.assign(document.createElement("mark"), { textContent: piece }) : piece,
      )
      text.replaceWith(...marked)
    }
  }

  const marked = worthMarking(new URLSearchParams(location.search).get("h") ?? "")
  const article = document.querySelector("article.md-content__inner")
  if (article && marked.length) mark(article, marked)

  // The theme's own worker would ask for all texts at once; Pagefind's answers in its place, and tells
  // how many pages there are beside those that it hands over.
  const config = document.getElementById("__config")
  let every = 0
  if (pagefind && config) {
    const search = `${self.briefing.pagefind}worker.js`
    config.textContent = JSON.stringify({ ...JSON.parse(config.textContent), search })
    self.Worker = class extends Worker {
      constructor(...given) {
        super(...given)
        this.addEventListener("message", ({ data }) => (every = data.data?.every ?? every))
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
  const list = document.querySelector(".md-search-result__list")
  if (!field || !list) return
  const link = document.createElement("a")
  link.className = "md-search-narrow"
  link.tabIndex = -1 // reached by arrow keys, as the hits are
  // The theme takes the link with the highest score when Enter is pressed; this one is the last.
  link.innerHTML = '<span data-md-score="-1"></span>'
  link.firstChild.textContent = words(currentScript)._("All results, by kind and topic")
  const aim = () => {
    const words = field.value.trim()
    link.href = find + (words ? `?q=${encodeURIComponent(words)}` : "")
    for (const hit of list.querySelectorAll("a.md-search-result__link")) {
      const url = new URL(hit.href)
      if (words) url.searchParams.set("h", words)
      hit.href = url.href
    }
  }
  // Pages have composed letters and typographic apostrophes, and the index takes “Xi’an” for one word.
  const asIndexed = words => words.normalize("NFC").replace(/(?<=\p{L})'(?=\p{L}|$)/gu, "’")
  field.addEventListener("input", () => {
    const set = asIndexed(field.value)
    if (set === field.value) return
    const at = asIndexed(field.value.slice(0, field.selectionStart)).length
    field.value = set
    field.setSelectionRange(at, at)
  })
  for (const event of ["input", "keyup", "focus"]) field.addEventListener(event, aim)
  link.addEventListener("focus", aim)
  // The theme makes a landmark without a name of the topics of each hit.
  const name = () => list.querySelectorAll("nav.md-tags").forEach(tags => (tags.role = "presentation"))
  new MutationObserver(() => {
    if (!link.isConnected) list.after(link) // not before: the theme looks for the list in the last place
    name()
    aim()
    if (pagefind) count(list.previousElementSibling)
  }).observe(list, { childList: true, subtree: true })
})()
