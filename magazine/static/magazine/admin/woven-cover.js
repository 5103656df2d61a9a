// The woven cover of an issue follows the number and the year that are being typed.
document.addEventListener("DOMContentLoaded", () => {
  const panel = document.querySelector("[data-woven-cover]");
  if (!panel) return;
  const image = panel.querySelector("img");
  const [number, year, cover] = ["number", "year", "cover"].map((name) => document.getElementById(`id_${name}`));
  // As an address is made of it: "Kesä" becomes "kesa".
  const slugOf = (text) => text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase()
    .replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
  const show = () => {
    const slug = slugOf(number.value);
    const address = panel.dataset.wovenCover.replace("0000", `${year.value.trim()}-${slug}`);
    image.hidden = !(slug && /^[12]\d{3}$/.test(year.value.trim()));
    if (!image.hidden && image.getAttribute("src") !== address) image.src = address;
    panel.hidden = Boolean(cover.value);
  };
  for (const field of [number, year, cover]) {
    field.addEventListener("input", show);
    field.addEventListener("change", show);
  }
});
