// The presenter's window, from the workshop: opens it, tells it where the story is, and does what it asks.
// The stage itself never shows what is for the trainer.

let presenter; // The window, once it was asked for.
let since; // When the workshop began.

const isPresented = () => Boolean(presenter && !presenter.closed);

function openPresenter() {
  if (!isPresented()) presenter = open("#presenter", "", "popup,width=1120,height=760");
  find("blocked").hidden = isPresented();
  presenter?.focus();
}

function closePresenter() {
  presenter?.close();
  presenter = undefined;
  find("blocked")?.toggleAttribute("hidden", true);
}

/** A file has no origin by which to name who may hear this; nothing in it is private. */
function tellPresenter() {
  presenter?.postMessage({ step: chosen, steps: limit(), since, shortcuts }, "*");
}

const asked = new Map([
  ["next", () => move(1)],
  ["previous", () => move(-1)],
  ["restart", () => { since = Date.now(); tellPresenter(); }],
  ["state", tellPresenter],
]);

/** Listens to no other window than the presenter's. */
function listenToPresenter() {
  addEventListener("message", ({ source, data }) => {
    if (workshop && presenter && source === presenter) asked.get(data)?.();
  });
  addEventListener("pagehide", closePresenter);
}
