/* Sends every file by itself, so that a bad one or a broken connection stops no other. */
(() => {
  const form = document.querySelector('[data-many]');
  if (!form) return;
  const words = JSON.parse(document.getElementById('many_words').textContent);
  const [input, list, status, drop] = ['[type=file]', '[data-files]', '[data-status]', '[data-drop]']
    .map((selector) => form.querySelector(selector));
  const template = document.querySelector('template[data-file]');
  const files = new Map(); // of the rows that have not come in
  let busy = false;

  const say = (name) => { status.textContent = words[name] || name; };
  const came = () => form.querySelectorAll('[name=pictures]').length;
  const rows = (...states) => [...files.keys()].filter((row) => states.includes(row.dataset.state));

  const show = (row, state, text) => {
    row.dataset.state = state;
    row.classList.toggle('is-refused', ['refused', 'failed'].includes(state));
    row.querySelector('.many-files__state').textContent = text;
    row.querySelector('progress').hidden = state !== 'sending';
    row.querySelector('[data-again]').hidden = state !== 'failed';
    row.querySelector('[data-remove]').hidden = ['sending', 'came'].includes(state);
  };

  const add = (chosen) => {
    for (const file of chosen) {
      if (files.size + came() >= Number(form.dataset.most)) {
        say('tooMany');
        return;
      }
      const row = template.content.firstElementChild.cloneNode(true);
      row.querySelector('.many-files__name').textContent = file.name;
      const remove = row.querySelector('[data-remove]');
      remove.setAttribute('aria-label', words.remove.replace('%(name)s', file.name));
      files.set(row, file);
      show(row, 'waiting', words.waiting);
      list.append(row);
    }
    say('');
  };

  const keep = (row, { picture, alike }) => {
    const names = alike ? ['pictures', 'alike'] : ['pictures'];
    for (const name of names) {
      const field = Object.assign(document.createElement('input'), { type: 'hidden', name });
      field.value = picture;
      form.append(field);
    }
    files.delete(row);
    show(row, 'came', words[alike ? 'alike' : 'came']);
  };

  const mark = (errors) => {
    form.querySelectorAll('[data-field-errors]').forEach((place) => place.replaceChildren());
    const wrong = Object.entries(errors).map(([name, sentences]) => {
      const field = form.elements.namedItem(name);
      const place = field?.closest('[data-field]')?.querySelector('[data-field-errors]');
      const note = Object.assign(document.createElement('p'), { className: 'error-message' });
      note.textContent = sentences.join(' ');
      (place || status).append(note);
      return field;
    });
    wrong.find(Boolean)?.focus();
  };

  const answered = (row, request) => {
    let answer = {};
    try { answer = JSON.parse(request.responseText); } catch { /* no answer of ours */ }
    if (request.status === 200 && answer.picture) keep(row, answer);
    else if (answer.sentences) show(row, 'refused', answer.sentences.join(' '));
    else if (answer.fields) {
      show(row, 'waiting', words.waiting);
      say('fields');
      mark(answer.fields);
      return false;
    } else show(row, 'failed', words[request.status === 403 ? 'loggedOut' : 'lost']);
    return true;
  };

  const send = (row) => new Promise((resolve) => {
    const data = new FormData(form);
    data.delete('files');
    data.append('files', files.get(row));
    const request = new XMLHttpRequest();
    request.open('POST', window.location.href);
    request.setRequestHeader('X-Requested-With', 'XMLHttpRequest');
    const bar = row.querySelector('progress');
    request.upload.onprogress = ({ loaded, total }) => { bar.value = total ? loaded / total : 0; };
    request.onloadend = () => resolve(answered(row, request));
    show(row, 'sending', words.sending);
    request.send(data);
  });

  const sendAll = async (waiting) => {
    mark({});
    const trouble = await window.stillLoggedIn(form);
    if (trouble) return say(trouble);
    const all = came() + waiting.length;
    for (const row of waiting) {
      if (!(await send(row))) return undefined;
      say(words.progress.replace('%(done)s', came()).replace('%(all)s', all));
    }
    if (!files.size) return form.submit();
    if (came()) form.querySelector('.many-buttons button').textContent = words.goOn;
    const [first] = rows('failed', 'refused');
    first?.querySelector('button:not([hidden])').focus();
    return say(`${status.textContent} ${words.some}`);
  };

  const start = async (waiting) => {
    if (busy) return;
    busy = true;
    list.focus();
    await sendAll(waiting);
    busy = false;
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const waiting = rows('waiting', 'failed');
    if (waiting.length) start(waiting);
    else if (came()) form.submit();
    else say('none');
  });
  list.addEventListener('click', ({ target }) => {
    const row = target.closest('li');
    if (target.closest('[data-again]')) start([row]);
    if (!target.closest('[data-remove]')) return;
    files.delete(row);
    row.remove();
    input.focus();
  });
  input.addEventListener('change', () => {
    add(input.files);
    input.value = '';
  });
  ['dragover', 'dragleave', 'drop'].forEach((name) => drop.addEventListener(name, (event) => {
    event.preventDefault();
    drop.classList.toggle('is-over', name === 'dragover');
    if (name === 'drop') add(event.dataTransfer.files);
  }));
  window.addEventListener('beforeunload', (event) => {
    if (files.size && busy) event.preventDefault();
  });
  form.querySelector('[data-drop-help]').hidden = false;
  drop.classList.add('has-list');
})();
