// Leads from the hits in the header's box to the search page, where they can be narrowed.
;(() => {
  const { find } = document.currentScript.dataset
  const field = document.querySelector(".md-search [name=query]")
  const list = document.querySelector(".md-search-result__list")
  if (!field || !list) return
  const link = document.createElement("a")
  link.className = "md-search-narrow"
  link.tabIndex = -1 // reached by arrow keys, as the hits are
  // The theme takes the link with the highest score when Enter is pressed; this one comes last.
  link.innerHTML = '<span data-md-score="-1">All results, by kind and topic</span>'
  const aim = () => {
    const words = field.value.trim()
    link.href = find + (words ? `?q=${encodeURIComponent(words)}` : "")
  }
  for (const event of ["input", "keyup", "focus"]) field.addEventListener(event, aim)
  link.addEventListener("focus", aim)
  aim()
  list.before(link)
  // The theme makes a landmark without a name of the topics of each hit.
  const name = () => list.querySelectorAll("nav.md-tags").forEach(tags => (tags.role = "presentation"))
  new MutationObserver(name).observe(list, { childList: true, subtree: true })
})()
