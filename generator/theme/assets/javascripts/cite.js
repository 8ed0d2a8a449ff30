// Says how a claim is cited below it, when the “#” beside it is followed. Without this script the
// page and its source are cited alone.
;(() => {
  const block = document.querySelector(".cite[data-cite]")
  if (!block) return
  const { before, after, address, cite, copy, copied } = block.dataset
  const made = (name, words) => Object.assign(document.createElement(name), words)
  const here = made("span", { className: "cite-here" })
  const citation = made("span", { className: "citation" })
  const button = made("button", { type: "button", textContent: copy })
  here.setAttribute("role", "status")
  here.append(citation, ...(navigator.clipboard ? [" ", button] : []))
  document.documentElement.style.setProperty("--cite", JSON.stringify(` ${cite}`))

  const isWeb = url => /^https?:/.test(url)
  const place = hash => {
    if (isWeb(address)) return address + hash
    return isWeb(location) ? location.href.replace(/#.*/, "") + hash : `${address} ${hash}`
  }
  const end = block.querySelector(".citation").lastChild // where no address is known, words stand for it
  if (isWeb(location) && !isWeb(address)) end.data = end.data.replace(address, place(""))

  const follow = way => {
    if (here.previousSibling === way) return here.remove()
    const claim = document.getElementById(way.hash.slice(1)) // ids are small letters, digits, hyphens
    way.after(here)
    button.textContent = copy
    citation.textContent = before + (claim.dataset.cited ?? claim.textContent.trim()) + after + place(way.hash)
  }
  const show = () => {
    for (const way of document.querySelectorAll(".address")) way.classList.toggle("cited", way.hash === location.hash)
  }
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(citation.textContent)
    button.textContent = copied
  })
  document.addEventListener("click", event => {
    const way = event.target.closest(".address")
    if (way) follow(way)
  })
  addEventListener("hashchange", show)
  show()
})()
