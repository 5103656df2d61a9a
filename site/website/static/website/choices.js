// What the reader chose earlier, before the page is drawn. Stores nothing; reading.js does.
try {
  for (const name of ["theme", "textSize"]) {
    const chosen = localStorage.getItem(`kudelma-${name}`);
    if (chosen) document.documentElement.dataset[name] = chosen;
  }
} catch {
  // A browser that forbids storage shows the page as the device likes it.
}
