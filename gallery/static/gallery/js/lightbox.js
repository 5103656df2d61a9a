// The pictures of a list in large, one at a time, in the browser's own dialog. Without this file
// each link leads to the page of its photo. Nothing moves by itself.

const FAR_ENOUGH = 48; // pixels: a shorter stroke is a tap that slipped
const hasModifier = (event) => event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;

class Lightbox {
  constructor(list, dialog) {
    this.items = [...list.querySelectorAll("li:has(a picture)")];
    this.dialog = dialog;
    this.stage = dialog.querySelector(".lightbox__stage");
    this.steps = [...dialog.querySelectorAll("[data-step]")];
    list.addEventListener("click", (event) => this.clicked(event));
    this.listen();
  }

  part(name) {
    return this.dialog.querySelector(name);
  }

  listen() {
    for (const button of this.steps) {
      button.addEventListener("click", () => this.show(this.place + Number(button.dataset.step)));
    }
    this.part("[data-close]").addEventListener("click", () => this.dialog.close());
    this.dialog.addEventListener("keydown", (event) => this.pressed(event));
    // Back to the picture that was seen last, wherever the dialog was opened.
    this.dialog.addEventListener("close", () => this.link().focus());
    this.stage.addEventListener("pointerdown", (event) => (this.start = event.isPrimary ? event : null));
    this.stage.addEventListener("pointerup", (event) => this.swiped(event));
    this.stage.addEventListener("pointercancel", () => (this.start = null));
    this.stage.addEventListener("dragstart", (event) => event.preventDefault());
  }

  link() {
    return this.items[this.place].querySelector("a:has(picture)");
  }

  // Enter on a link is a click too. With a modifier, or another button, it stays a link.
  clicked(event) {
    const link = event.target.closest("a:has(picture)");
    if (!link || event.button || hasModifier(event)) return;
    event.preventDefault();
    this.dialog.showModal();
    this.show(this.items.indexOf(link.closest("li")));
  }

  pressed(event) {
    const last = this.items.length - 1;
    const places = { ArrowLeft: this.place - 1, ArrowRight: this.place + 1, Home: 0, End: last };
    if (!(event.key in places) || hasModifier(event)) return;
    event.preventDefault();
    this.show(places[event.key]);
  }

  // A picture that was made larger with two fingers is moved about, not turned.
  swiped(event) {
    const start = this.start;
    this.start = null;
    if (!start || event.pointerId !== start.pointerId || visualViewport?.scale > 1) return;
    const [across, along] = [event.clientX - start.clientX, event.clientY - start.clientY];
    if (Math.abs(across) < FAR_ENOUGH || Math.abs(across) < Math.abs(along)) return;
    this.show(this.place + (across < 0 ? 1 : -1));
  }

  show(place) {
    if (!(place in this.items)) return;
    this.place = place;
    const words = this.items[place].querySelector("figcaption")?.cloneNode(true).childNodes ?? [];
    this.stage.replaceChildren(this.large());
    this.part("[data-caption]").replaceChildren(...words);
    this.part(".lightbox__words p a").href = this.link().href;
    this.part("[data-counter]").textContent = `${place + 1} / ${this.items.length}`;
    // Not "disabled", which would throw the focus out of the button.
    for (const button of this.steps) {
      button.setAttribute("aria-disabled", !(place + Number(button.dataset.step) in this.items));
    }
    this.say();
  }

  large() {
    const picture = this.link().querySelector("picture").cloneNode(true);
    for (const source of picture.querySelectorAll("[sizes]")) source.sizes = "100vw";
    picture.querySelector("img").loading = "eager";
    return picture;
  }

  say() {
    const region = this.part("[aria-live]");
    const place = region.dataset.said
      .replace("{position}", this.place + 1)
      .replace("{total}", this.items.length);
    const caption = this.part("[data-caption]").textContent.replace(/\s+/g, " ").trim();
    const alt = this.stage.querySelector("img").alt;
    region.textContent = [place, alt, caption].filter(Boolean).join(". ");
  }
}

const dialog = document.querySelector("dialog.lightbox");
for (const list of document.querySelectorAll("[data-lightbox]")) new Lightbox(list, dialog);
