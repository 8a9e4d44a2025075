// Pages opened from a disk may not start workers, and the search is one: there it runs in a hidden frame.
if (location.protocol === "file:") {
  window.Worker = class {
    constructor(url) {
      const frame = document.createElement("iframe");
      const waiting = [];
      let inner = null;
      // Copied in there, as a worker does it: the search looks at the classes of what it gets.
      const deliver = (data) =>
        inner.dispatchEvent(new inner.MessageEvent("message", { data: inner.structuredClone(data) }));
      this.onmessage = this.onerror = null;
      this.postMessage = (data) => (inner ? deliver(data) : waiting.push(data));
      this.terminate = () => frame.remove();
      frame.hidden = true;
      document.body.append(frame);
      // Later, since a worker never answers while it is being asked.
      frame.contentWindow.postMessage = (data) =>
        setTimeout(() => this.onmessage?.(new MessageEvent("message", { data })));
      const script = frame.contentDocument.createElement("script");
      script.src = new URL(url, location);
      script.onerror = (event) => this.onerror?.(event);
      script.onload = () => {
        inner = frame.contentWindow;
        waiting.splice(0).forEach(deliver);
      };
      frame.contentDocument.body.append(script);
    }
  };
}
