/**
 * What runs before the first paint of every page, and sees to it that nothing else does.
 *
 * The shop's faces: on a narrow screen, which mostly is a telephone's, the first page is there at once in the system's face and
 * fetches the shop's when it has been painted; the pages after it show them. Wide screens show them from the start, and so do
 * those without scripts; Japanese pages have no need of them. Nothing is stored for it: the page that was left for this one, or the
 * service worker of an earlier visit, says that it is not the first.
 *
 * Scripts: a page is complete without them, so they are fetched when it has been painted (`site/middleware.ts` names them).
 */
export const firstViewScript = `{
const root = document.documentElement
const isFirst = !document.referrer.startsWith(location.origin + '/') && !navigator.serviceWorker?.controller
if (!isFirst || matchMedia('(min-width: 48rem)').matches) root.classList.add('faces')
else if (!root.lang.startsWith('ja')) addEventListener('load', () => setTimeout(() => {
const style = getComputedStyle(root)
for (const [size, face] of [['700 1em', '--font-display'], ['400 1em', '--font-text']]) document.fonts.load(size + ' ' + style.getPropertyValue(face).split(',')[0]).catch(() => {})
}))
document.addEventListener('DOMContentLoaded', () => requestAnimationFrame(() => setTimeout(() => {
for (const late of document.querySelectorAll('script[type=after-paint]')) {
const script = document.createElement('script')
script.type = 'module'
script.onload = script.onerror = () => late.remove()
script.src = late.src
document.head.append(script)
}
})))
}`;
