/* The editor's button for words in another language. Asks for the language in a dialog. */
(() => {
  const { createElement, Component } = window.React;
  const { Modifier, EditorState } = window.DraftJS;
  const gettext = window.gettext || ((text) => text);

  const LANGUAGES = ['en', 'sv', 'fi', 'se', 'et', 'ru', 'uk', 'de', 'fr', 'la'];

  const nameOf = (code) => {
    const names = new Intl.DisplayNames([document.documentElement.lang || 'fi'], { type: 'language' });
    return names.of(code);
  };

  const ask = (current) =>
    new Promise((resolve) => {
      const dialog = document.createElement('dialog');
      const form = document.createElement('form');
      form.method = 'dialog';
      const label = document.createElement('label');
      label.textContent = `${gettext('Language')} `;
      const select = document.createElement('select');
      LANGUAGES.forEach((code) => {
        select.append(new Option(nameOf(code), code, code === current, code === current));
      });
      const ok = document.createElement('button');
      ok.className = 'button';
      ok.value = 'ok';
      ok.textContent = gettext('Save');
      label.append(select);
      form.append(label, ok);
      dialog.append(form);
      dialog.addEventListener('close', () => {
        dialog.remove();
        resolve(dialog.returnValue === 'ok' ? select.value : null);
      });
      document.body.append(dialog);
      dialog.showModal();
    });

  class LangSource extends Component {
    componentDidMount() {
      const { editorState, entityType, entity, onComplete } = this.props;
      ask(entity ? entity.getData().lang : 'en').then((lang) => {
        if (!lang) {
          onComplete(editorState);
          return;
        }
        const content = editorState
          .getCurrentContent()
          .createEntity(entityType.type, 'MUTABLE', { lang });
        const next = Modifier.applyEntity(
          content,
          editorState.getSelection(),
          content.getLastCreatedEntityKey(),
        );
        onComplete(EditorState.push(editorState, next, 'apply-entity'));
      });
    }

    render() {
      return null;
    }
  }

  const LangMark = ({ entityKey, contentState, children }) => {
    const { lang } = contentState.getEntity(entityKey).getData();
    return createElement('span', { lang, title: nameOf(lang), style: { borderBottom: '2px dotted' } }, children);
  };

  window.draftail.registerPlugin({ type: 'LANG', source: LangSource, decorator: LangMark }, 'entityTypes');
})();
