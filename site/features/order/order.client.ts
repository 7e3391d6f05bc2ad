/** Seconds between looks; a bit over two minutes in all. */
const pauses = [1, 1.5, 2, 3, 4, 5, 8, 10, 15, 20, 30, 30];

/**
 * While something settles, looks again by itself, less and less often: the page is
 * asked for, and shown once it tells something new. Without a script a meta refresh does it.
 */
export async function watchOrder(): Promise<void> {
  const settling = document.querySelector<HTMLElement>('[data-settling]');
  if (!settling) return;
  for (const pause of pauses) {
    await new Promise((done) => setTimeout(done, pause * 1000));
    const html = await fetch(location.href).then((response) => response.text(), () => '');
    const now = new DOMParser().parseFromString(html, 'text/html').querySelector<HTMLElement>('[data-situation]')?.dataset.situation;
    if (now && now !== settling.dataset.situation) return location.replace(location.pathname);
  }
  location.replace(settling.dataset.settling ?? '');
}
