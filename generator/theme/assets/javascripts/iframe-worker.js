// Search when a page is read from a disk: browsers start no worker from file:, so this stand-in
// runs the worker's script in a hidden frame and passes messages both ways. It loads files only,
// writes no script, and does nothing on a web server.
(() => {
  if (location.protocol !== "file:") return

  class IFrameWorker extends EventTarget {
    constructor(url) {
      super()
      this.frame = document.createElement("iframe")
      this.frame.hidden = true
      this.frame.title = "Search worker"
      const loaded = new Promise(done => this.frame.addEventListener("load", done, { once: true }))
      ;(document.body || document.documentElement).append(this.frame)
      this.ready = loaded.then(() => this.start(String(url)))
    }

    async start(url) {
      const inside = this.frame.contentWindow
      const load = src =>
        new Promise((done, failed) => {
          const script = inside.document.createElement("script")
          script.src = src
          script.onload = done
          script.onerror = () => failed(new Error(`${src} did not load`))
          inside.document.head.append(script)
        })
      inside.postMessage = data => {
        const message = new MessageEvent("message", { data })
        this.dispatchEvent(message)
        if (this.onmessage) this.onmessage(message)
      }
      inside.importScripts = async (...urls) => {
        for (const next of urls) await load(next)
      }
      await load(url)
    }

    async postMessage(data) {
      await this.ready
      const inside = this.frame.contentWindow
      inside.dispatchEvent(new inside.MessageEvent("message", { data }))
    }

    terminate() {
      this.frame.remove()
    }
  }

  window.IFrameWorker = IFrameWorker // the search worker looks for this name to find its files
  window.Worker = IFrameWorker
})()
