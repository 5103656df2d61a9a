/* Hints follow what is typed; nothing is sent when nobody is logged in any more. */
(() => {
  const form = document.querySelector('[data-texts]');
  if (!form) return;
  const words = JSON.parse(document.getElementById('many_words').textContent);
  const stem = (name) => name.split('/').pop().replace(/\.[^.]*$/, '');

  const opening = new RegExp(`^${words.openingPattern}`, 'i');

  const hint = (text, names) => {
    const said = text.trim().toLowerCase();
    if (!said) return words.missing;
    if (names.some((name) => [name, stem(name)].includes(said))) return words.fileName;
    return opening.test(said) ? words.opening : '';
  };

  form.addEventListener('input', ({ target }) => {
    const note = document.getElementById(`${target.id}_hint`);
    if (!note) return;
    const row = target.closest('[data-row]');
    const title = row.querySelector('[name$="-title"]').value;
    const names = [row.dataset.file.split('/').pop(), title].map((name) => name.toLowerCase());
    note.textContent = hint(target.value, names);
  });

  form.addEventListener('submit', async (event) => {
    if (form.dataset.checked) return;
    event.preventDefault();
    // Wagtail takes what is being sent for saved, and it is not yet.
    event.stopImmediatePropagation();
    const trouble = await window.stillLoggedIn(form);
    if (trouble) {
      form.querySelector('[data-status]').textContent = words[trouble];
      return;
    }
    form.dataset.checked = 'yes';
    form.requestSubmit();
  }, { capture: true });

  const refused = form.querySelector('.error-message');
  refused?.closest('p, fieldset').querySelector('input, textarea')?.focus();
})();
