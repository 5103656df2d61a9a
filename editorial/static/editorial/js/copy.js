// The address of a link onto the clipboard; without a script it can be marked and copied.
for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.dataset.copy);
    document.querySelector("[data-copied]").textContent = button.dataset.done;
  });
}
