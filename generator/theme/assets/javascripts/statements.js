// Narrows the statements on the page of a person, a body or a topic. The address keeps the choice,
// so that it can be shared: ?topic=ferries&year=2031. Without this script all can be read.
;(() => {
  const { number, _, ngettext } = window.briefing.words(document.currentScript)
  const form = document.querySelector("form.narrow")
  if (!form) return
  const radios = [...form.elements].filter(element => element.type === "radio")
  const facets = [...new Set(radios.map(radio => radio.name))]
  const groups = [...form.parentElement.querySelectorAll(".speech")]
  const spoken = [...form.parentElement.querySelectorAll(`[data-${facets[0]}]`)].map(element => ({
    item: element.closest("li"),
    values: Object.fromEntries(facets.map(name => [name, element.dataset[name].split(" ")])),
  }))

  const chosen = name => form.elements[name].value
  const has = (one, name, value) => !value || one.values[name].includes(value)
  const fits = (one, but) => facets.every(name => name === but || has(one, name, chosen(name)))

  // What is said, and offered, where no statement has all that is chosen.
  const words = {
    topic: name => _("on {topic}", { topic: name }),
    speaker: name => _("by {speaker}", { speaker: name }),
    year: name => _("in {year}", { year: name }),
  }
  const all = {
    topic: _("Show all topics"),
    speaker: _("Show all speakers"),
    year: _("Show all years"),
  }
  const label = name => {
    const text = [...radios.find(r => r.name === name && r.checked).labels[0].childNodes]
    return text.filter(node => node.nodeType === Node.TEXT_NODE).map(n => n.data).join("").trim()
  }
  const told = name => (chosen(name) === "undated" ? _("without a date") : words[name](label(name)))
  const widen = name => {
    const button = document.createElement("button")
    button.type = "button"
    button.textContent = all[name]
    button.addEventListener("click", () => {
      const every = radios.find(radio => radio.name === name && !radio.value)
      every.checked = true
      every.focus()
      write()
      show()
    })
    return button
  }
  const offers = document.createElement("p")
  offers.className = "widen"
  form.append(offers)

  // Each choice says how many statements it would leave.
  const count = radio => {
    const left = spoken.filter(one => fits(one, radio.name) && has(one, radio.name, radio.value))
    const number = radio.labels[0].querySelector(".count")
    if (number) number.textContent = left.length
    radio.labels[0].classList.toggle("none", !left.length)
  }

  const show = () => {
    for (const one of spoken) one.item.hidden = !fits(one)
    for (const group of groups) {
      group.hidden = !group.querySelector("li:not([hidden])")
      const anchor = group.querySelector("h3")?.id
      const entry = document.querySelector(`.md-sidebar--secondary a[href="#${CSS.escape(anchor)}"]`)
      if (entry) entry.closest("li").hidden = group.hidden
    }
    radios.forEach(count)
    const left = spoken.filter(one => fits(one)).length
    const every = ngettext("{count} statement", "{count} statements", spoken.length)
    const some = facets.filter(chosen)
    form.querySelector("[role=status]").textContent = !left
      ? _("No statement {which} in these articles.", { which: some.map(told).join(" ") })
      : left === spoken.length ? every : _("{some} of {all}", { some: number(left), all: every })
    offers.replaceChildren(...(left ? [] : some.map(widen)))
    offers.hidden = left > 0
  }

  const read = () => {
    const asked = new URLSearchParams(location.search)
    for (const radio of radios) radio.checked = radio.value === (asked.get(radio.name) ?? "")
    for (const name of facets)
      if (!radios.some(radio => radio.name === name && radio.checked))
        radios.find(radio => radio.name === name).checked = true
  }

  const write = () => {
    const address = new URL(location)
    for (const name of facets)
      if (chosen(name)) address.searchParams.set(name, chosen(name))
      else address.searchParams.delete(name)
    history.replaceState(history.state, "", address)
  }

  form.addEventListener("change", () => {
    write()
    show()
  })
  form.addEventListener("submit", event => event.preventDefault())
  read()
  show()
})()
