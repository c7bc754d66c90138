/** Runs `action` when a form is submitted, and by Ctrl Enter (or Command Enter) from any of its fields. */
export function onSubmit(form: HTMLFormElement, action: () => void): void {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    action();
  });
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    action();
  });
}
