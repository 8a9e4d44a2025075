// Pages opened from a disk may not start workers, and the search is one. There, a hidden frame stands in for it.
if (location.protocol === "file:") {
  window.Worker = class extends EventTarget {
    constructor(url) {
      super();
      this.frame = document.createElement("iframe");
      this.frame.hidden = true;
      const queued = [];
      let inner = null;
      this.postMessage = (data) => (inner ? inner.dispatchEvent(new MessageEvent("message", { data })) : queued.push(data));
      this.terminate = () => this.frame.remove();
      document.body.append(this.frame);
      const frame = this.frame.contentWindow;
      const load = (address, done) => {
        const script = frame.document.createElement("script");
        script.src = address;
        script.onload = done;
        frame.document.body.append(script);
      };
      // Workers load further scripts one after the other; a frame does so with promises.
      frame.importScripts = (...addresses) =>
        addresses.reduce((last, one) => last.then(() => new Promise((done) => load(one, done))), Promise.resolve());
      frame.postMessage = (data) => this.dispatchEvent(new MessageEvent("message", { data }));
      load(url, () => {
        inner = frame;
        queued.splice(0).forEach((data) => this.postMessage(data));
      });
    }
  };
}
