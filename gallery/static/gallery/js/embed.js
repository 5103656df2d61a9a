// A module runs once, however many blocks name it, and after the page is there.
// Nothing is asked of another host before the reader presses the button.

function open(place) {
    const frame = document.createElement("iframe");
    frame.src = place.dataset.embed;
    frame.title = place.dataset.title;
    frame.allow = "encrypted-media; fullscreen; picture-in-picture";
    frame.referrerPolicy = "strict-origin-when-cross-origin";
    place.replaceChildren(frame);
    frame.focus();
}

for (const place of document.querySelectorAll("[data-embed]")) {
    place.querySelector("button").addEventListener("click", () => open(place), { once: true });
    place.hidden = false;
}
