import type { MarketId } from '../../../worker/shared/market';
import { verifyTexts } from '../../i18n/verify';
import { paths } from '../../paths';
import { conclude, drawOf, isOfNoUse } from './conclusion';
import { arrange } from './recognise';
import type { Step } from './report';
import { shellLine } from './shell-line';
import { fetchDrop } from './source';
import type { Evidence } from './verify';

/** What an input holds, as the files would have it. */
type Asked = { drop?: string | undefined; draw?: string | undefined; entry?: string | undefined; manifest?: string | undefined };
const names = ['drop', 'draw', 'entry', 'manifest'] as const;
const find = <E extends Element = HTMLElement>(selector: string) => document.querySelector<E>(selector)!;

/**
 * Lets the visitor check a draw, a drop, or files of their own, and shows each step as it
 * is taken. The curve and the texts are fetched when they do, not before.
 */
export function offerCheck(): void {
  const place = find('[data-check]');
  const market = place.dataset.check as MarketId;
  const form = place.querySelector('form')!;
  const button = form.querySelector('button')!;
  const files = find<HTMLInputElement>('#files');
  const input = (name: string) => form.elements.namedItem(name) as HTMLInputElement;
  const asked = (): Asked => Object.fromEntries(names.map((name) => [name, input(name).value.trim().toLowerCase() || undefined]));

  for (const [name, value] of new URLSearchParams(location.search)) if (name === 'drop' || name === 'draw') input(name).value = value;
  place.hidden = false;
  label();
  form.addEventListener('input', label);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void run(() => fetched(market, asked()));
  });
  files.addEventListener('change', () => chosen(files.files));
  for (const kind of ['dragenter', 'dragover', 'dragleave', 'drop']) form.addEventListener(kind, (event) => {
    event.preventDefault();
    form.toggleAttribute('data-over', kind === 'dragenter' || kind === 'dragover');
  });
  form.addEventListener('drop', ({ dataTransfer }) => chosen(dataTransfer?.files));

  function label(): void {
    const { draw, drop } = asked();
    button.textContent = (draw ? button.dataset.draw : button.dataset.drop)!;
    for (const name of ['manifest', 'ledger'] as const) find<HTMLAnchorElement>(`[data-file="${name}"]`).href = paths[name](market, drop);
  }

  function chosen(list: FileList | null | undefined): void {
    const own = [...(list ?? [])];
    files.value = '';
    if (own.length > 0) void run(() => read(market, own));
  }

  /** One check at a time; the button keeps the focus meanwhile. @param gather the files to check, or a sentence that says why there are none */
  async function run(gather: () => Promise<Evidence | string>): Promise<void> {
    if (button.ariaDisabled) return;
    button.ariaDisabled = 'true';
    begin();
    try {
      const evidence = await gather();
      if (typeof evidence === 'string') end(evidence, false);
      else await check(market, evidence, asked());
    } catch {
      end(find('[data-result]').dataset.broken!, false);
    }
    button.ariaDisabled = null;
  }
}

async function fetched(market: MarketId, { drop, draw }: Asked): Promise<Evidence | string> {
  const t = await verifyTexts[market]();
  const source = { manifest: paths.manifest(market, drop), ledger: paths.ledger(market, drop), beacon: (round: number) => paths.beacon(market, round, drop) };
  const found = await fetchDrop(source, (url) => fetch(url), { draw, onProgress: (done, total) => progress(t.fetchingBeacons(done, total), done / total) });
  return 'evidence' in found ? found.evidence : t.result.unread(found.unread.url, found.unread.status);
}

async function read(market: MarketId, own: readonly File[]): Promise<Evidence | string> {
  const { files: t } = await verifyTexts[market]();
  const arranged = arrange(await Promise.all(own.map(async (file) => new Uint8Array(await file.arrayBuffer()))));
  if (!('problem' in arranged)) return arranged;
  return 'file' in arranged ? t[arranged.problem](own[arranged.file]!.name) : t[arranged.problem];
}

async function check(market: MarketId, evidence: Evidence, { draw, entry, manifest }: Asked): Promise<void> {
  const [t, { verifyDrop }] = await Promise.all([verifyTexts[market](), import('./verify')]);
  const onProgress = (done: number, total: number) => progress(t.checkingSignatures(done, total), done / total);
  const report = await verifyDrop(evidence, { draw, entry, manifestHash: manifest }, { onStep: show, onProgress });
  const own = drawOf(report.steps);
  if (report.ok && own?.state === 'drawn') example(shellLine({ ...own, count: String(own.of) }));
  end(conclude(report, t), report.ok);

  /** The types cannot say that a step's facts are those of its texts; `report.ts` does. */
  function show(step: Step): void {
    const { id, ok, facts, fault } = step;
    const item = find<HTMLTemplateElement>('[data-step]').content.firstElementChild!.cloneNode(true) as HTMLElement;
    const text = fault ? `${t.where(fault)}${t.faults[fault.code](fault)}` : facts ? t.facts[id](facts as never) : t.skipped;
    item.dataset.ok = isOfNoUse(step) ? 'null' : String(ok);
    item.querySelector('[data-title]')!.textContent = t.steps[id];
    item.querySelector('[data-verdict]')!.textContent = isOfNoUse(step) ? t.verdicts.ownChain : ok ? t.verdicts.passed : fault ? t.verdicts.failed : t.verdicts.skipped;
    item.querySelector('[data-text]')!.textContent = text;
    find('[data-steps]').appendChild(item);
  }
}

function begin(): void {
  const result = find('[data-result]');
  find('[data-outcome]').hidden = false;
  find('[data-example]').hidden = true;
  find('[data-steps]').replaceChildren();
  result.classList.remove('warn');
  result.textContent = result.dataset.fetching!;
}

function progress(words: string, share: number): void {
  const bar = find<HTMLProgressElement>('progress');
  bar.hidden = false;
  bar.value = share;
  find('[data-progress]').textContent = words;
}

function end(sentence: string, ok: boolean): void {
  const result = find('[data-result]');
  find('progress').hidden = true;
  find('[data-progress]').textContent = '';
  result.classList.toggle('warn', !ok);
  result.textContent = sentence;
}

function example(line: string): void {
  find('[data-example] code').textContent = line;
  find('[data-example]').hidden = false;
}
