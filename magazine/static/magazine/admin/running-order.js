/* Dragging, on top of the buttons: dropping submits the list in its new order. */
(() => {
  const form = document.querySelector('[data-running-order]');
  if (!form) return;
  let dragged = null;
  let before = '';

  const rows = () => [...form.querySelectorAll('[data-key]')];
  const order = () => rows().map((row) => row.dataset.key).join();

  // Words in a field are selected by dragging too: a row with an open form stays.
  form.addEventListener('pointerdown', (event) => {
    const row = event.target.closest('[data-key]');
    if (row) row.draggable = !event.target.closest('details');
  });
  form.addEventListener('dragstart', (event) => {
    dragged = event.target.closest('[data-key]');
    before = order();
    event.dataTransfer.effectAllowed = 'move';
  });
  form.addEventListener('dragover', (event) => {
    const row = event.target.closest('[data-key]');
    if (!dragged || !row) return;
    event.preventDefault();
    if (row === dragged) return;
    const { top, height } = row.getBoundingClientRect();
    row[event.clientY > top + height / 2 ? 'after' : 'before'](dragged);
  });
  form.addEventListener('drop', (event) => event.preventDefault());
  form.addEventListener('dragend', () => {
    dragged = null;
    if (order() === before) return;
    form.querySelectorAll('[name="order"]').forEach((input) => {
      input.disabled = false;
    });
    form.submit();
  });
})();
