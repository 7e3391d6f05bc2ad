/**
 * What runs before the first paint of every page, and sees to it that nothing else does.
 *
 * The shop's faces: on a narrow screen, which mostly is a telephone's, the first page is there at once in the system's face and
 * fetches the shop's when it has been painted; the pages after it show them. Wide screens show them from the start, and so do
 * those without scripts; Japanese pages have no need of them. Nothing is stored for it: the page that was left for this one, or the
 * service worker of an earlier visit, says that it is not the first.
 *
 * Layout: what is below the first screen is laid out afterwards or when it comes near (`Page.astro`, `lay-out.client.ts`), unless somebody comes back to a place
 * or to a part with a name: then the page is `whole` at once, so that every place is where it was.
 *
 * Scripts: a page is complete without them, so they are fetched when it has been painted (`site/middleware.ts` names them).
 */
export const firstViewScript = `{
const root = document.documentElement
if (matchMedia('(min-width: 48rem)').matches || navigator.serviceWorker?.controller || document.referrer.startsWith(location.origin + '/')) root.classList.add('faces')
else if (!root.lang.startsWith('ja')) addEventListener('load', () => setTimeout(() => {
for (const face of ['--font-display', '--font-text']) document.fonts.load('1em ' + getComputedStyle(root).getPropertyValue(face).split(',')[0]).catch(() => {})
}))
if (location.hash || performance.getEntriesByType('navigation')[0]?.type !== 'navigate') root.classList.add('whole')
addEventListener('DOMContentLoaded', () => requestAnimationFrame(() => setTimeout(() => {
for (const late of document.querySelectorAll('[type=after-paint]')) {
const script = document.createElement('script')
script.type = 'module'
script.onload = script.onerror = () => late.remove()
script.src = late.src
root.append(script)
}
})))
}`;
