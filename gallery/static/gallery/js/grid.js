/* The cells of a table in the editor. What they say goes as JSON into a hidden field.
 *
 * A table copied from a spreadsheet or a text fills the cells from the one it is pasted
 * into. The words come from gallery/grids.py, where the catalogues know them.
 */
(() => {
  const make = (tag, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };

  const withNumbers = (text, numbers) =>
    text.replace(/%\((\w+)\)s/g, (whole, name) => numbers[name]);

  /* What is on the clipboard as rows; undefined when it is no table. */
  const pastedRows = (clipboard) => {
    const html = new DOMParser().parseFromString(clipboard.getData('text/html'), 'text/html');
    const rows = [...html.querySelectorAll('tr')];
    if (rows.length) {
      return rows.map((row) => [...row.cells].map((cell) => cell.textContent.trim()));
    }
    const text = clipboard.getData('text/plain').replace(/\r?\n$/, '');
    return text.includes('\t') ? text.split(/\r?\n/).map((line) => line.split('\t')) : undefined;
  };

  const START = [['', ''], ['', '']];

  class Grid extends window.StimulusModule.Controller {
    static targets = ['cells'];

    static values = { words: Object };

    connect() {
      this.store = this.element.querySelector('textarea[name]');
      this.store.hidden = true;
      this.words = this.wordsValue;
      const rows = JSON.parse(this.store.value || '[]');
      this.rows = rows.length ? rows : START.map((row) => [...row]);
      this.draw();
    }

    get width() {
      return this.rows[0].length;
    }

    draw() {
      const head = make('tr', {}, make('td'));
      for (let column = 0; column < this.width; column += 1) {
        head.append(this.handle('column', column));
      }
      const rows = this.rows.map((row, number) => this.line(row, number));
      this.cellsTarget.replaceChildren(make('table', {}, head, ...rows));
    }

    line(row, number) {
      const cells = row.map((text, column) => make('td', {}, this.cell(text, number, column)));
      return make('tr', {}, this.handle('row', number), ...cells);
    }

    cell(text, row, column) {
      const cell = make('textarea', { value: text, rows: 1 });
      const numbers = { row: row + 1, column: column + 1 };
      cell.setAttribute('aria-label', withNumbers(this.words.cell, numbers));
      cell.addEventListener('input', () => {
        this.rows[row][column] = cell.value;
        this.keep();
      });
      cell.addEventListener('paste', (event) => this.paste(event, row, column));
      return cell;
    }

    /* The head of a row or a column: its number, and what can be done with it. */
    handle(kind, number) {
      const isRow = kind === 'row';
      const named = (words) => withNumbers(words, { number: number + 1 });
      const add = this.button('+', named(isRow ? this.words.addRow : this.words.addColumn), () =>
        this.change(number + 1, 0, kind),
      );
      const remove = this.button(
        '×',
        named(isRow ? this.words.removeRow : this.words.removeColumn),
        () => this.remove(number, kind),
      );
      const head = make('th', { scope: isRow ? 'row' : 'col' });
      head.append(make('span', { textContent: named(this.words[kind]) }), add, remove);
      return head;
    }

    button(sign, label, onclick) {
      const button = make('button', { type: 'button', textContent: sign, title: label, onclick });
      button.setAttribute('aria-label', label);
      return button;
    }

    remove(number, kind) {
      const cells = kind === 'row' ? this.rows[number] : this.rows.map((row) => row[number]);
      // eslint-disable-next-line no-alert
      if (cells.some((text) => text.trim()) && !window.confirm(this.words.sure)) return;
      this.change(number, 1, kind);
    }

    /* At `place` takes away as many rows or columns as `removed` says; none: puts one there. */
    change(place, removed, kind) {
      const added = removed ? [] : [''];
      if (kind === 'row') {
        this.rows.splice(place, removed, ...added.map(() => Array(this.width).fill('')));
      } else {
        this.rows.forEach((row) => row.splice(place, removed, ...added));
      }
      if (!this.rows.length || !this.width) this.rows = [['']];
      this.keep();
      this.draw();
      const [row, column] = kind === 'row' ? [place, 0] : [0, place];
      this.focusOn(Math.min(row, this.rows.length - 1), Math.min(column, this.width - 1));
    }

    paste(event, row, column) {
      const pasted = pastedRows(event.clipboardData);
      if (!pasted) return;
      event.preventDefault();
      const width = Math.max(this.width, ...pasted.map((line) => column + line.length));
      const height = Math.max(this.rows.length, row + pasted.length);
      this.rows = Array.from({ length: height }, (_, r) =>
        Array.from({ length: width }, (__, c) => this.rows[r]?.[c] ?? ''),
      );
      pasted.forEach((line, r) => {
        line.forEach((text, c) => {
          this.rows[row + r][column + c] = text;
        });
      });
      this.keep();
      this.draw();
      this.focusOn(row, column);
    }

    focusOn(row, column) {
      this.cellsTarget.querySelectorAll('textarea')[row * this.width + column].focus();
    }

    keep() {
      this.store.value = JSON.stringify(this.rows);
      // For autosave, when no key was pressed in a cell.
      this.store.dispatchEvent(new Event('change', { bubbles: true }));
    }
  }

  window.wagtail.app.register('grid', Grid);
})();
