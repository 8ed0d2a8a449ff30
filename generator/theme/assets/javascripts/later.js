// Fetches the index of the search when the search is first used, not with every page.
;(() => {
  const box = document.querySelector(".md-search")
  const marks = new URLSearchParams(location.search).has("h") // the theme takes its word marks from the index
  if (!box || marks || location.protocol === "file:") return
  const used = new Promise(done => {
    for (const event of ["focusin", "pointerover"]) box.addEventListener(event, done, { once: true })
  })
  const { open, send } = XMLHttpRequest.prototype
  const waits = new WeakSet()
  XMLHttpRequest.prototype.open = function (method, url, ...rest) {
    if (/\/search_index\.json$/.test(url)) waits.add(this)
    return open.call(this, method, url, ...rest)
  }
  XMLHttpRequest.prototype.send = function (...body) {
    if (!waits.has(this)) return send.apply(this, body)
    used.then(() => send.apply(this, body))
  }
})()
