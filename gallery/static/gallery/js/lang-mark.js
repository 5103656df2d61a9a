/* The editor's button for words in another language: asks for the language in a dialog.
 *
 * With the cursor in marked words the same button changes or removes the mark, so the
 * keyboard reaches everything that a click on the words offers. Words shown here come
 * with the feature's options, from gallery/editor_marks.py.
 */
(() => {
  const { createElement, Component } = window.React;
  const { RichUtils } = window.DraftJS;
  const { DraftUtils, TooltipEntity, registerPlugin } = window.draftail;
  const { ask, button, make } = window.markDialog;

  const TYPE = 'LANG';

  /* Browsers may not know these in the admin's language; whoever writes them does. */
  const OWN_NAMES = { se: 'davvisámegiella', smn: 'anarâškielâ', sms: 'sääʹmǩiõll' };

  const nameOf = (code) => {
    const options = { type: 'language', fallback: 'none' };
    try {
      const names = new Intl.DisplayNames([document.documentElement.lang], options);
      return names.of(code) || OWN_NAMES[code] || code;
    } catch {
      return code; // what is stored need not be a language
    }
  };

  const chooseLanguage = async ({ words, languages }, current) => {
    const codes = current && !languages.includes(current) ? [current, ...languages] : languages;
    const options = codes.map((code) => new Option(nameOf(code), code, false, code === current));
    const select = make('select', { autofocus: true }, ...options);
    const label = make('label', {}, make('span', { textContent: words.language }), select);
    const buttons = make('p', {}, button('save', words.save));
    if (current) buttons.append(button('remove', words.remove, 'button-secondary no'));
    buttons.append(button('', words.cancel, 'button-secondary'));
    return { answer: await ask(words.heading, label, buttons), lang: select.value };
  };

  const tell = ({ words }, text) =>
    ask(words.heading, make('p', { textContent: text }), make('p', {}, button('', words.close)));

  /* Whether something else than a language, a link say, is tied to the selected words. */
  const hasOtherEntity = (editorState) => {
    const content = editorState.getCurrentContent();
    const selection = editorState.getSelection();
    const [first, last] = [selection.getStartKey(), selection.getEndKey()];
    const isOther = (key) => key !== null && content.getEntity(key).getType() !== TYPE;
    let inside = false;
    return content.getBlocksAsArray().some((block) => {
      inside = inside || block.getKey() === first;
      if (!inside) return false;
      const start = block.getKey() === first ? selection.getStartOffset() : 0;
      const end = block.getKey() === last ? selection.getEndOffset() : block.getLength();
      inside = block.getKey() !== last;
      return block.getCharacterList().slice(start, end).some((c) => isOther(c.getEntity()));
    });
  };

  class LangSource extends Component {
    async componentDidMount() {
      // Without a new state the editor only closes the source and takes the focus back.
      this.props.onComplete(await this.nextState());
    }

    async nextState() {
      const { editorState, entityType, entity, entityKey } = this.props;
      const marked = entity && entity.getType() === TYPE;
      if (!marked && hasOtherEntity(editorState)) {
        await tell(entityType, entityType.words.link);
        return undefined;
      }
      if (!marked && editorState.getSelection().isCollapsed()) {
        await tell(entityType, entityType.words.nothing);
        return undefined;
      }
      const { answer, lang } = await chooseLanguage(entityType, marked && entity.getData().lang);
      const target = marked
        ? DraftUtils.getEntitySelection(editorState, entityKey)
        : editorState.getSelection();
      if (answer === 'save') return this.withMark(target, lang);
      return answer === 'remove' ? RichUtils.toggleLink(editorState, target, null) : undefined;
    }

    withMark(target, lang) {
      const { editorState } = this.props;
      const content = editorState.getCurrentContent().createEntity(TYPE, 'MUTABLE', { lang });
      return RichUtils.toggleLink(editorState, target, content.getLastCreatedEntityKey());
    }

    render() {
      return null;
    }
  }

  const LangMark = ({ entityKey, contentState, children, onEdit, onRemove }) => {
    const { lang } = contentState.getEntity(entityKey).getData();
    const properties = { entityKey, onEdit, onRemove, icon: '#icon-globe', label: nameOf(lang) };
    return createElement(TooltipEntity, properties, createElement('span', { lang }, children));
  };

  registerPlugin({ type: TYPE, source: LangSource, decorator: LangMark }, 'entityTypes');
})();
