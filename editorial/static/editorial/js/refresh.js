// A part of the page that says data-refresh is fetched again, until it says so no more.
// Without this script the link in it does the same.
async function again(part) {
  try {
    const response = await fetch(location.href, { credentials: "same-origin" });
    const html = new DOMParser().parseFromString(await response.text(), "text/html");
    const fresh = html.getElementById(part.id);
    if (fresh && !fresh.dataset.refresh) {
      // What stands below the part has changed as well.
      location.reload();
      return;
    }
    if (fresh && !part.contains(document.activeElement)) {
      part.replaceChildren(...fresh.childNodes);
    }
  } catch {
    // No connection just now: there may be one the next time.
  }
  later(part);
}

function later(part) {
  setTimeout(again, Number(part.dataset.refresh), part);
}

for (const part of document.querySelectorAll("[data-refresh]")) {
  later(part);
}
