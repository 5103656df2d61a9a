/* The editor's button for a footnote: asks for the note and leaves a sign where the cursor is.
 *
 * With the cursor behind a sign the same button opens its note again, so the keyboard
 * reaches everything that a click on the sign offers; Backspace takes the note away. Words
 * shown here come with the feature's options, from gallery/editor_marks.py.
 */
(() => {
  const { createElement, Component } = window.React;
  const { EditorState, Modifier } = window.DraftJS;
  const { DraftUtils, registerPlugin } = window.draftail;
  const { ask, button, make } = window.markDialog;

  const TYPE = 'FOOTNOTE';

  const askForNote = async ({ words }, current) => {
    const note = make('textarea', { value: current || '', rows: 6, required: true });
    note.autofocus = true;
    const tell = () => note.setCustomValidity(note.value.trim() ? '' : words.empty);
    note.addEventListener('input', tell);
    tell();
    const help = make('p', { id: 'footnote-help', className: 'help', textContent: words.help });
    note.setAttribute('aria-describedby', help.id);
    const label = make('label', {}, make('span', { textContent: words.note }), note);
    const others = [button('', words.cancel, 'button-secondary')];
    if (current !== undefined) {
      others.unshift(button('remove', words.remove, 'button-secondary no'));
    }
    others.forEach((other) => {
      other.formNoValidate = true;
    });
    const buttons = make('p', {}, button('save', words.save), ...others);
    return { answer: await ask(words.heading, label, help, buttons), note: note.value.trim() };
  };

  const end = (selection) => {
    const place = { key: selection.getEndKey(), offset: selection.getEndOffset() };
    return selection.merge({
      anchorKey: place.key,
      anchorOffset: place.offset,
      focusKey: place.key,
      focusOffset: place.offset,
      isBackward: false,
    });
  };

  class FootnoteSource extends Component {
    async componentDidMount() {
      // Without a new state the editor only closes the source and takes the focus back.
      this.props.onComplete(await this.nextState());
    }

    async nextState() {
      const { editorState, entityType, entity, entityKey } = this.props;
      const isMark = entity && entity.getType() === TYPE;
      const current = isMark ? entity.getData().note || '' : undefined;
      const { answer, note } = await askForNote(entityType, current);
      const mark = isMark && DraftUtils.getEntitySelection(editorState, entityKey);
      if (answer === 'remove') return this.without(mark);
      if (answer !== 'save') return undefined;
      return isMark ? this.changed(mark, note) : this.added(note);
    }

    added(note) {
      const { editorState, entityType } = this.props;
      const [content, key] = this.created(note);
      const place = end(editorState.getSelection());
      const style = editorState.getCurrentInlineStyle();
      const next = Modifier.insertText(content, place, entityType.sign, style, key);
      const pushed = EditorState.push(editorState, next, 'insert-characters');
      return EditorState.forceSelection(pushed, next.getSelectionAfter());
    }

    changed(mark, note) {
      const [content, key] = this.created(note);
      const next = Modifier.applyEntity(content, mark, key);
      const pushed = EditorState.push(this.props.editorState, next, 'apply-entity');
      // What is typed now goes behind the sign, and not in its place.
      return EditorState.forceSelection(pushed, end(mark));
    }

    without(mark) {
      const { editorState, entityType } = this.props;
      const content = editorState.getCurrentContent();
      const block = content.getBlockForKey(mark.getStartKey());
      const words = block.getText().slice(mark.getStartOffset(), mark.getEndOffset());
      // Words that stand in the mark are text of the article.
      const next =
        words === entityType.sign
          ? Modifier.removeRange(content, mark, 'backward')
          : Modifier.applyEntity(content, mark, null);
      return EditorState.push(editorState, next, 'remove-range');
    }

    created(note) {
      const content = this.props.editorState.getCurrentContent();
      const next = content.createEntity(TYPE, 'IMMUTABLE', { note });
      return [next, next.getLastCreatedEntityKey()];
    }

    render() {
      return null;
    }
  }

  const FootnoteMark = ({ entityKey, contentState, children, onEdit }) => {
    const { note } = contentState.getEntity(entityKey).getData();
    const onClick = () => onEdit(entityKey);
    return createElement('span', { className: 'footnote-mark', title: note, onClick }, children);
  };

  registerPlugin({ type: TYPE, source: FootnoteSource, decorator: FootnoteMark }, 'entityTypes');
})();
