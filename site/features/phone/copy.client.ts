/** How long a button says that it has copied, ms. */
const pause = 2_500;

/** Lets every copy button of the page put its text into the clipboard, and say so. */
export function offerCopies(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]:not([data-ready])')) {
    button.dataset.ready = '';
    const [label, status] = button.querySelectorAll('span');
    const words = label!.textContent;
    button.addEventListener('click', async () => {
      const isCopied = await navigator.clipboard.writeText(button.dataset.copy!).then(() => true, () => false);
      if (!isCopied) return;
      label!.textContent = status!.textContent = button.dataset.done!;
      setTimeout(() => {
        label!.textContent = words;
        status!.textContent = '';
      }, pause);
    });
  }
}
