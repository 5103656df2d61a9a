// The reader's own text size and colours, and buttons that only a script can give.
// Without this file the page is whole. Nothing is stored before the reader chooses something.
(() => {
  const NAMES = ["theme", "textSize"];
  const root = document.documentElement;
  const panel = document.getElementById("reading_choices");
  const forThisPage = {}; // where the browser forbids storage

  const key = (name) => `kudelma-${name}`;

  function chosen(name) {
    try {
      return localStorage.getItem(key(name)) ?? forThisPage[name] ?? "";
    } catch {
      return forThisPage[name] ?? "";
    }
  }

  function choose(name, value) {
    delete forThisPage[name];
    try {
      if (value) localStorage.setItem(key(name), value);
      else localStorage.removeItem(key(name));
    } catch {
      forThisPage[name] = value; // the panel says that it will not last
    }
    show();
  }

  function isRemembered() {
    try {
      return NAMES.some((name) => localStorage.getItem(key(name)));
    } catch {
      return false;
    }
  }

  function show() {
    for (const name of NAMES) {
      const value = chosen(name);
      if (value) root.dataset[name] = value;
      else delete root.dataset[name];
      for (const radio of panel.querySelectorAll(`[name="${name}"]`)) {
        radio.checked = radio.value === value;
      }
    }
    tell();
  }

  function tell() {
    const note = panel.querySelector("[role=status]");
    const changed = NAMES.some(chosen);
    const state = isRemembered() ? "remembered" : changed ? "forThisPage" : "nothing";
    if (note.textContent !== note.dataset[state]) note.textContent = note.dataset[state];
    panel.querySelector("button").hidden = !changed;
  }

  function forget() {
    NAMES.forEach((name) => choose(name, ""));
    panel.querySelector("summary").focus(); // the button that had the focus is gone
  }

  function close() {
    if (panel.contains(document.activeElement)) panel.querySelector("summary").focus();
    panel.open = false;
  }

  function offerChoices() {
    panel.hidden = false;
    panel.addEventListener("change", ({ target }) => choose(target.name, target.value));
    panel.querySelector("button").addEventListener("click", forget);
    document.addEventListener("keydown", ({ key }) => key === "Escape" && panel.open && close());
    document.addEventListener("click", ({ target }) => panel.contains(target) || (panel.open = false));
    addEventListener("pageshow", show); // back from another page, where something else was chosen
    addEventListener("storage", show);
    show();
  }

  function offerPrinting(button) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }

  // Only where the page came safely may a script write to the clipboard.
  function offerCopying(button) {
    if (!navigator.clipboard) return;
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(button.dataset.copy);
      button.parentElement.querySelector("[role=status]").textContent = button.dataset.done;
    });
  }

  if (panel) offerChoices();
  document.querySelectorAll("[data-print]").forEach(offerPrinting);
  document.querySelectorAll("[data-copy]").forEach(offerCopying);
})();
