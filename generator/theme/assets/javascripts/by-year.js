// Leads on to the page by year that has what an address names and this page has no more: a list's
// own page shows the newest alone. Without this script the page leads there by year.
;(async () => {
  const anchorOf = hash => {
    try {
      return decodeURIComponent(hash.slice(1))
    } catch {
      return "" // a malformed address names nothing
    }
  }
  const anchor = anchorOf(location.hash)
  const years = [...(document.querySelector(".by-year")?.querySelectorAll("a") ?? [])]
  if (!anchor || !years.length || document.getElementById(anchor)) return
  const year = link => link.href.match(/(\d+)\/(?:index\.html)?$/)?.[1]
  const named = link => anchor.split(/\D/).includes(year(link))
  years.sort((one, other) => named(other) - named(one)) // an anchor made of a date names its year
  const lead = address => location.replace(`${address}#${encodeURIComponent(anchor)}`)
  if (location.protocol === "file:") return named(years[0]) && lead(years[0].href)
  for (const { href } of years)
    for (let address = href; address; ) {
      const answer = await fetch(address)
      if (!answer.ok) break
      const page = new DOMParser().parseFromString(await answer.text(), "text/html")
      if (page.getElementById(anchor)) return lead(address)
      const after = page.querySelector(".around .after a")
      const next = after && new URL(after.getAttribute("href"), address).href
      address = next?.startsWith(href.replace(/index\.html$/, "")) && next
    }
})()
