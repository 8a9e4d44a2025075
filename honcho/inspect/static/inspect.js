"use strict";

// Without scripts every page works: the queue stands still, and an answer comes as a page of its own.
// The HTML that is put into a page here was made by our own templates, which escape what is stored.

// Parts that the server keeps up to date. A page that is not looked at does not keep a connection.
for (const part of document.querySelectorAll("[data-live]")) {
  let events;
  const follow = () => {
    events?.close();
    if (document.hidden) return;
    events = new EventSource(part.dataset.live);
    events.addEventListener("part", (event) => {
      part.classList.remove("lost");
      part.innerHTML = event.data;
    });
    events.addEventListener("error", () => part.classList.add("lost"));
  };
  document.addEventListener("visibilitychange", follow);
  follow();
}

// A question, and its answer as it comes.
for (const form of document.querySelectorAll("[data-ask]")) {
  const stop = form.querySelector("[data-stop]");
  const part = form.querySelector("[data-part]");
  const text = form.querySelector("[data-text]");
  let asking;

  form.addEventListener("submit", async (submitted) => {
    submitted.preventDefault();
    asking?.abort();
    const mine = (asking = new AbortController());
    form.querySelector("[data-answer]").hidden = stop.hidden = false;
    text.textContent = part.textContent = "";
    text.classList.add("coming");
    try {
      const answer = await fetch(form.action, {
        method: "POST",
        body: new URLSearchParams(new FormData(form)),
        headers: { accept: "text/event-stream" },
        signal: mine.signal,
      });
      if (!answer.headers.get("content-type").startsWith("text/event-stream")) {
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        throw new Error(page.querySelector(".failure")?.textContent ?? `Status ${answer.status}`);
      }
      for await (const { name, data } of eventsOf(answer.body)) {
        if (name === "text") text.append(data);
        else part.innerHTML = data;
      }
    } catch (error) {
      if (asking === mine) part.textContent = mine.signal.aborted ? "Stopped." : error.message;
    } finally {
      if (asking === mine) {
        text.classList.remove("coming");
        stop.hidden = true;
      }
    }
  });
  stop.addEventListener("click", () => asking.abort());
}

// The events of a body. EventSource itself cannot send a form.
async function* eventsOf(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    const events = (rest + read.value).split("\n\n");
    rest = events.pop();
    for (const lines of events.map((event) => event.split("\n"))) {
      const values = (field) => lines.filter((line) => line.startsWith(field)).map((line) => line.slice(field.length));
      yield { name: values("event: ").join(), data: values("data: ").join("\n") };
    }
  }
}
