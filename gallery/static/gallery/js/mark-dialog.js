/* The dialog that the editor's buttons for marks ask with. */
(() => {
  const make = (tag, properties, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };

  const button = (value, text, style = '') =>
    make('button', { value, textContent: text, className: `button button-small ${style}` });

  /* Shows `content` in a dialog; the value of the button pressed, "" after Esc. */
  const ask = (heading, ...content) =>
    new Promise((resolve) => {
      const title = make('h2', { id: 'mark-dialog-heading', textContent: heading });
      const form = make('form', { method: 'dialog' }, title, ...content);
      const dialog = make('dialog', { className: 'mark-dialog' }, form);
      dialog.setAttribute('aria-labelledby', title.id);
      dialog.addEventListener('close', () => {
        dialog.remove();
        resolve(dialog.returnValue);
      });
      document.body.append(dialog);
      dialog.showModal();
    });

  window.markDialog = { ask, button, make };
})();
