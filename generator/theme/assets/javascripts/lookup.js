// What a question means and which pages answer it, the same in the header's box, on the search page
// and for the words that are marked where a hit leads. No more than text: pages and workers load it.
;(() => {
  // Text

  const ENTITIES = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#x27;": "'", "&amp;": "&" }
  const unescaped = html => html.replace(/&(?:lt|gt|quot|#x27|amp);/g, entity => ENTITIES[entity])
  const plain = html =>
    unescaped(html.replace(/<[^>]*>/g, " ")).replace(/\s+/g, " ").normalize("NFC").trim()
  const SIGNS = { "<": "&lt;", ">": "&gt;", "&": "&amp;" }
  const escaped = text => text.replace(/[<>&]/g, sign => SIGNS[sign])

  // Small letters without accents, and straight quotation marks, each as long as what it stands for.
  const folded = new Map([["’", "'"], ["‘", "'"], ["İ", "i"]])
  for (const space of "\u00a0\u2007\u2009\u202f") folded.set(space, " ")
  const letter = char => {
    if (!folded.has(char)) {
      const bare = char.normalize("NFD")[0].toLowerCase()
      folded.set(char, bare.length === 1 ? bare : char)
    }
    return folded.get(char)
  }
  const fold = text => text.replace(/[^\0-\x7f]/g, letter).toLowerCase()

  const UNSPACED = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Khmer}\p{sc=Lao}\p{sc=Mymr}]/u
  const LETTER = /[\p{L}\p{M}\p{N}]/u
  const MOST = 9

  // Questions

  // Words worth looking for: not single letters, nor those that stand everywhere.
  const COMMON = new Set(
    "a an and are as at be by for from has he in is it its not of on or she that the they this to was were with".split(" "),
  )
  const tells = word => UNSPACED.test(word) || (word.length > 1 && !COMMON.has(word))

  // In quotation marks, words as they stand; thousands parted or not; any other word.
  const THOUSANDS = String.raw`\p{N}{1,3}(?:[ ,]\p{N}{3})+(?!\p{N})`
  const WORDS = String.raw`[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}\p{N}]+|[.,]\p{N}+)*`
  const QUESTION = new RegExp(`"([^"]+)"|${THOUSANDS}|${WORDS}`, "gu")
  const PARTS = new RegExp(`${THOUSANDS}|${WORDS}`, "gu")

  const NUMBER = new RegExp(`^${THOUSANDS}$`, "u")
  const term = ([word, quoted]) => {
    const isExact = quoted !== undefined
    const parts = isExact ? (quoted.match(PARTS) ?? []) : [word]
    const joined = parts.map(part => (NUMBER.test(part) ? part.replace(/[ ,]/g, "") : part))
    return { text: joined.join(" "), isExact }
  }

  // What is asked for: each word by its folded text, and whether it stands in quotation marks.
  const terms = question => {
    const asked = fold(question.normalize("NFC")).replace(/[“”„«»]/g, '"')
    const every = new Map()
    for (const match of asked.matchAll(QUESTION)) {
      const one = term(match)
      if (one.text) every.set(`${one.text}${one.isExact}`, one)
    }
    const all = [...every.values()]
    const telling = all.filter(one => one.isExact || tells(one.text))
    return telling.length ? telling : all
  }

  // Where a term stands

  const quoted = text => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
  const digits = text => [...text].join("(?:[ ,](?=\\d{3}(?!\\d)))?")
  const piece = word => (/^\d+$/.test(word) ? digits(word) : quoted(word))
  const patterns = new Map()
  const pattern = ({ text, isExact }) => {
    const key = `${text}${isExact}`
    if (!patterns.has(key)) {
      const words = text.split(" ").map(piece).join("[^\\p{L}\\p{M}\\p{N}]{1,3}")
      const begun = UNSPACED.test(text) ? words : `(?<![\\p{L}\\p{M}\\p{N}]|\\d[.,])${words}`
      const isOpen = !isExact || UNSPACED.test(text)
      patterns.set(key, new RegExp(isOpen ? begun : `${begun}(?![\\p{L}\\p{M}\\p{N}])`, "gu"))
    }
    return patterns.get(key)
  }

  // At the beginning of a word, or anywhere in a script that has no spaces; numbers however their
  // thousands are parted. A word that stands everywhere is not counted to the end.
  const spans = (text, term) => {
    const found = []
    const word = term.text
    if (term.isExact || /^\d+$/.test(word)) {
      for (const match of text.matchAll(pattern(term))) {
        found.push([match.index, match.index + match[0].length])
        if (found.length === MOST) break
      }
      return found
    }
    for (let at = text.indexOf(word); at >= 0 && found.length < MOST; at = text.indexOf(word, at + 1))
      if (!at || UNSPACED.test(word) || !LETTER.test(text[at - 1])) found.push([at, at + word.length])
    return found
  }

  // What is marked of that: of what begins with a word only the word itself, if the page has it.
  const GOES_ON = /^(?:[\p{L}\p{M}\p{N}]|[.,]\p{N}|'(?!s(?![\p{L}\p{M}]))\p{L})/u
  const isWhole = (text, [from, to]) => UNSPACED.test(text[from]) || !GOES_ON.test(text.slice(to, to + 3))
  const telling = seen => {
    const whole = new Set(
      seen.filter(({ text, found }) => found.some(one => isWhole(text, one))).map(({ term }) => term),
    )
    return seen.map(({ part, text, term, found }) => ({
      part,
      found: whole.has(term) ? found.filter(one => isWhole(text, one)) : found,
    }))
  }

  // Pages

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

  const page = (address, doc) => ({
    address,
    title: plain(doc.title),
    boost: doc.boost ?? 1,
    tags: (doc.tags ?? []).map(plain),
    names: [fold(plain(doc.title))],
    sections: [],
  })

  // A page of a name opens with the abbreviation and the names in other languages.
  const OPENING = /^\s*<p>(.*?)<\/p>/
  const names = text => {
    const [, opening = ""] = text.match(OPENING) ?? []
    return opening.includes(" · ") || opening.length < 40 ? fold(plain(opening)).split(" · ") : []
  }

  const gather = docs => {
    const found = new Map()
    for (const doc of docs) {
      const address = doc.location.split("#")[0]
      if (!found.has(address)) found.set(address, page(address, doc))
      const made = found.get(address)
      const part = section(doc)
      if (part.title === made.title) made.names.push(...names(doc.text))
      made.sections.push(part)
    }
    return [...found.values()]
  }

  // Weighing

  const count = text => text.match(PARTS)?.length || 1
  const weigh = (page, asked) => {
    const title = fold(page.title)
    const whole = asked.map(one => one.text).join(" ")
    let score = page.names.includes(whole) ? 100 : 0
    let matched = 0
    let titles = 0
    const sections = new Map()
    const stands = []
    const missing = []
    for (const one of asked) {
      const inTitle = spans(title, one)
      stands.push({ part: null, text: title, term: one, found: inTitle })
      let times = 0
      for (const part of page.sections) {
        const inText = spans(part.folded.text, one)
        const inHeading = part.title === page.title ? 0 : spans(part.folded.title, one).length
        const full = inText.filter(at => isWhole(part.folded.text, at)).length
        // What a page says first, below its own headline, counts most; a word more than its beginning.
        times += ((inText.length + full) / 2) * (part.title === page.title ? 8 : 1) + 2 * inHeading
        if (!inText.length && !inHeading) continue
        const seen = sections.get(part) ?? { part, terms: 0, times: 0, spans: [] }
        stands.push({ part: seen, text: part.folded.text, term: one, found: inText })
        seen.terms += 1
        seen.times += Math.min(inText.length, 3)
        sections.set(part, seen)
      }
      const isNamed = page.names.includes(one.text)
      if (inTitle.length || times || isNamed) matched += 1
      else missing.push(one.text)
      if (inTitle.some(at => isWhole(title, at))) {
        score += 30
        titles += count(one.text)
      } else if (inTitle.length) score += 20
      if (isNamed) score += 30
      score += 4 * page.boost * Math.log2(1 + times)
    }
    // A headline that has all of the words counts by how many others it has.
    if (titles === count(whole)) score += (120 * titles) / count(title)
    const titled = []
    for (const { part, found } of telling(stands)) (part?.spans ?? titled).push(...found)
    const best = [...sections.values()].sort((a, b) => b.terms - a.terms || b.times - a.times)
    return { page, score, matched, missing, best, titled }
  }

  const better = (a, b) =>
    b.matched - a.matched || b.score - a.score || (a.page.address < b.page.address ? -1 : 1)

  // A term of a script without spaces, or the longest pieces of it that pages have.
  const segments = (pages, term) => {
    const { text, isExact } = term
    const has = part => pages.some(({ sections }) => sections.some(({ folded }) => folded.text.includes(part)))
    if (isExact || !UNSPACED.test(text) || has(text)) return [term]
    const pieces = []
    for (let at = 0, to; at < text.length; at = to) {
      for (to = text.length; to > at + 1 && !has(text.slice(at, to)); ) to -= 1
      if (to > at + 1) pieces.push({ text: text.slice(at, to), isExact })
    }
    return pieces.length ? pieces : [term]
  }

  // Pages that have all terms, or else some, the best first.
  const look = (pages, question) => {
    const asked = question.flatMap(term => segments(pages, term))
    const hits = pages.map(page => weigh(page, asked)).filter(hit => hit.matched)
    const whole = hits.filter(hit => hit.matched === asked.length)
    return (whole.length ? whole : hits).sort(better)
  }

  // Pieces of a text, every other one of them to be marked.
  const cut = (text, found) => {
    const pieces = []
    let end = 0
    for (const [from, to] of [...found].sort((a, b) => a[0] - b[0])) {
      if (from < end) continue
      pieces.push(text.slice(end, from), text.slice(from, to))
      end = to
    }
    return [...pieces, text.slice(end)]
  }

  // The stretch of a text that holds most of the terms, likewise in pieces.
  const AROUND = 90
  const excerpt = (text, found) => {
    const reach = from => found.filter(([at]) => at >= from && at < from + AROUND).length
    const first = found.map(([from]) => from).sort((a, b) => reach(b) - reach(a) || a - b)[0] ?? 0
    let from = Math.max(0, first - AROUND)
    let to = Math.min(text.length, first + 2 * AROUND)
    if (from) from = text.indexOf(" ", from) + 1 || from
    if (from > first) from = first
    if (to < text.length) to = Math.max(text.lastIndexOf(" ", to), first + 1)
    const inside = found.filter(([a, b]) => a >= from && b <= to)
    const pieces = cut(text.slice(from, to), inside.map(([a, b]) => [a - from, b - from]))
    if (from) pieces[0] = `… ${pieces[0]}`
    if (to < text.length) pieces[pieces.length - 1] += " …"
    return pieces
  }

  // In the box

  const SHOWN = 2 // passages of a page; more of them can be folded out
  const OTHERS = 4
  const IN_FULL = 40 // pages with passages

  const html = pieces =>
    pieces.map((piece, n) => (n % 2 ? `<mark>${escaped(piece)}</mark>` : escaped(piece))).join("")

  // A hit as the theme shows it: the page, and the sections that hold the words.
  const item = ({ page, score, best, titled, missing }, at) => {
    const passage = ({ part, spans }) => {
      const words = html(excerpt(part.text, spans))
      return spans.length ? `<p>${words}</p>` : ""
    }
    const isOwn = ({ part }) => part.title === page.title
    const seen = at < IN_FULL ? best : []
    const own = seen.find(one => isOwn(one) && one.spans.length)
    const others = seen.filter(one => !isOwn(one))
    const most = own ? SHOWN - 1 : SHOWN
    return [
      {
        location: page.address,
        title: html(cut(page.title, titled)),
        text: own ? passage(own) : "",
        tags: page.tags.map(escaped),
        score,
        terms: Object.fromEntries(missing.map(word => [word, false])),
      },
      ...others.slice(0, most + OTHERS).map((one, n) => ({
        location: one.part.location,
        title: escaped(one.part.title),
        text: passage(one),
        score: n < most ? score : score - 1,
        terms: {},
      })),
    ]
  }

  // Spelling

  // How many letters lie between two words: one more, one less, another, or two that changed places.
  const distance = (a, b, most) => {
    let [before, last] = [[], Array.from({ length: b.length + 1 }, (_, n) => n)]
    for (let i = 1; i <= a.length; i += 1) {
      const row = [i]
      for (let j = 1; j <= b.length; j += 1) {
        row[j] = Math.min(row[j - 1] + 1, last[j] + 1, last[j - 1] + (a[i - 1] !== b[j - 1]))
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
          row[j] = Math.min(row[j], before[j - 2] + 1)
      }
      if (Math.min(...row) > most) return most + 1
      ;[before, last] = [last, row]
    }
    return last[b.length]
  }

  // The word nearest to one that no page has; of several, what begins alike and stands in most articles.
  const nearest = (word, known) => {
    const most = word.length < 4 ? 0 : word.length < 6 ? 1 : 2
    let [best, least] = [null, most + 1]
    for (const other of known) {
      const to = fold(other)
      if (to.startsWith(word)) return null
      if (Math.abs(to.length - word.length) > most) continue
      const far = distance(word, to, most) + (to[0] === word[0] ? 0 : 0.5)
      if (far < least) [best, least] = [other, far]
    }
    return best
  }

  // A question with the nearest word for each that no page has, or null where there is none.
  const mended = (question, known) => {
    let isMended = false
    const words = question.normalize("NFC").replace(/[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu, word => {
      const other = UNSPACED.test(word) || !tells(fold(word)) ? null : nearest(fold(word), known)
      isMended ||= other !== null
      return other ?? word
    })
    return isMended ? words : null
  }

  self.briefing = { better, cut, escaped, excerpt, fold, gather, item, look, mended, spans, telling, terms, weigh }
})()
