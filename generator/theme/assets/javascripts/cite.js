// Says how a claim is cited, once a reader has followed the “#” beside it or a link to it, and sets a
// way there behind the “#”. Without this script the page and its source are cited alone.
;(() => {
  const block = document.querySelector(".cite[data-claim]")
  if (!block) return
  const made = (name, words) => Object.assign(document.createElement(name), words)
  const of = made("p", { className: "cite-of", textContent: block.dataset.claim })
  const citation = made("p", { className: "citation" })
  const way = made("a", { className: "cite-it", href: "#cite", textContent: block.dataset.cite })

  const address = hash => {
    const { address } = block.dataset
    if (/^https?:/.test(address)) return address + hash
    return /^https?:$/.test(location.protocol) ? location.href : `${address} ${hash}`
  }
  const fill = () => {
    const { hash } = location
    const claim = document.getElementById(hash.slice(1)) // ids are small letters, digits, hyphens
    if (!claim?.matches(".claim")) return
    const { before, after } = block.dataset
    citation.textContent = before + (claim.dataset.cited ?? claim.textContent.trim()) + after + address(hash)
    block.querySelector("summary").after(of, citation)
    block.open = true
    for (const one of document.querySelectorAll(".address")) {
      one.classList.toggle("cited", one.hash === hash)
      if (one.hash === hash) one.after(way)
    }
  }
  addEventListener("hashchange", fill)
  fill()
})()
