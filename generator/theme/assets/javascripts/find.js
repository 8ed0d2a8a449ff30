// The search page: looks through the index that the theme's own search reads, shows the kind, date
// and topics of each page, and narrows by kind and topic. The address keeps the whole question, so
// that it can be shared: ?q=ferry&kind=article&topic=fares. Read from a disk it works as well. Where
// there are very many pages, Pagefind's worker looks through them, and only those shown are read.
;(() => {
  const { cut, excerpt, gather, look, mark, meant, pagefind, terms, weigh, words } = window.briefing
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

  // The box in the header would take the address's words for its own: one field is enough here.
  const box = document.querySelector(".md-search")
  if (box) {
    box.removeAttribute("data-md-component")
    box.querySelector("form").removeAttribute("name")
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

  // What the choices and the lines above headlines have of a page.
  const told = page => {
    const [first, ...others] = page.tags
    const kind = KINDS.get(first)
    const topics = others.filter(tag => TOPICS.has(tag))
    const own = [...TOPICS.values()].filter(id => page.address.startsWith(`topics/${id}/`))
    return {
      ...page,
      date: others.find(tag => !TOPICS.has(tag)),
      topics,
      label: kind ? first : _("page"),
      values: { kind: [kind ?? "page"], topic: [...topics.map(tag => TOPICS.get(tag)), ...own] },
    }
  }
  const every = docs => gather(docs).map(told)
  const seek = (pages, asked) =>
    asked.length
      ? look(pages, asked)
      : pages.map(page => ({ page, score: 0, matched: 0, best: [], titled: [], missing: [] }))

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

  const link = location => {
    const url = new URL(`../${location}`, here)
    const words = field.value.trim()
    if (words) url.searchParams.set("h", words)
    return url.href
  }

  const passages = hit => {
    const shown = hit.best.filter(seen => seen.spans.length).slice(0, 2)
    const { sections } = hit.page
    const opening = sections.find(part => part.text.length > AROUND) ?? sections[0]
    const all = shown.length ? shown : [{ part: opening, spans: [] }]
    return all.filter(({ part }) => part.text).map(({ part, spans }) => {
      const words = mark(excerpt(part.text, spans))
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
    // To where the words stand: the section that has most of them, if the headline has none.
    const [first] = hit.titled.length ? [] : hit.best
    const to = first?.part.location ?? page.address
    const title = element("a", { href: link(to) }, ...mark(cut(page.title, hit.titled)))
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

  const take = words => {
    field.value = words
    field.focus()
    field.dispatchEvent(new InputEvent("input"))
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
    const isWhole = !asked.length || all[0]?.matched === asked.length
    const offer = isWhole ? [] : await meant(field.value, take)
    if (turn === turns && offer.length) status.append(" ", ...offer)
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
    const pages = every((await whole()).docs)
    return { look: asked => seek(pages, asked), load: hit => hit, facets: () => {} }
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
    const known = new Map()
    const list = async () => {
      const { tags, pages } = await call("pages")
      for (const [id, kind, ...about] of pages) {
        const topic = about.map(number => TOPICS.get(tags[number]))
        known.set(id, { values: { kind: [KINDS.get(tags[kind]) ?? "page"], topic } })
      }
    }
    let listed
    const facets = () => (listed ??= list())
    const hit = (id, asked, score = 0, matched = 0) => ({
      ...{ id, asked, score, matched },
      get page() {
        return known.get(id)
      },
    })
    return {
      facets,
      look: async asked => {
        if (!asked.length) await facets()
        const found = asked.length ? await call("look", asked) : [...known.keys()].map(id => ({ id }))
        return found.map(({ id, score, matched }) => hit(id, asked, score, matched))
      },
      load: async ({ id, asked }) => {
        const [page] = every(await call("load", id))
        return asked.length ? weigh(page, asked) : seek([page], asked)[0]
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
