/* Asks the server before something typed is sent to it: a login page would swallow the words. */
window.stillLoggedIn = async (form) => {
  try {
    const headers = { 'X-Requested-With': 'XMLHttpRequest' };
    const answer = await fetch(window.location.href, { headers, redirect: 'manual' });
    if (answer.status === 403 || answer.type === 'opaqueredirect') return 'loggedOut';
    if (!answer.ok) return 'lost';
    // Whoever has logged in again meanwhile has another token.
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const token = page.querySelector('[name=csrfmiddlewaretoken]');
    if (token) form.querySelector('[name=csrfmiddlewaretoken]').value = token.value;
    return '';
  } catch {
    return 'lost';
  }
};
