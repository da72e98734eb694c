// What the page does beyond what it does without: choices as one types, "/" for the box, addresses copied at a press.

const box = document.getElementById('box');
document.addEventListener('keydown', (event) => {
  const typing = /^(?:INPUT|TEXTAREA)$/.test(document.activeElement?.tagName ?? '');
  if (event.key === '/' && !typing && box) {
    event.preventDefault();
    box.focus();
    box.select();
  }
});
for (const input of document.querySelectorAll('input[data-suggest]')) {
  let asked = 0;
  let timer;
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const mine = ++asked;
      const response = await fetch(`${input.dataset.suggest}?typed=${encodeURIComponent(input.value)}`);
      if (!response.ok || mine !== asked) return;
      const choices = await response.json();
      input.list.replaceChildren(
        ...choices.map(({ name, value }) => {
          const option = document.createElement('option');
          option.value = value;
          option.label = name === value ? '' : name;
          return option;
        }),
      );
    }, 120);
  });
}
if (navigator.clipboard)
  for (const link of document.querySelectorAll('a[data-copy]')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = 'Copy address';
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(link.href);
      button.textContent = 'Copied';
    });
    link.after(button);
  }
