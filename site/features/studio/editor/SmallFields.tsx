import { momentIn, offsetName } from '../market-name';
import { instantOf, isLocal } from '../../../../worker/campaign/zone';
import { marketOf } from '../../../../worker/shared/market';
import { fromMajor, money, toDecimal } from '../../../../worker/shared/money';
import { studioPaths } from '../../../studio-paths';
import { editorWords as t } from '../words/editor';
import type { Field } from './field';
import { idOf, messagesAt, useForm } from './form';
import { nameOf, valueAt, type Path } from './json';
import { limitsOf } from './schema';
import { Messages, Shell, useDescribed } from './Shell';

type Props<Is extends Field['is']> = { path: Path; field: Extract<Field, { is: Is }> };
type Options = readonly (readonly [value: string, label: string])[];

function Select({ path, field, options, otherwise }: { path: Path; field: Field; options: Options; otherwise?: string | undefined }) {
  const { body, edit } = useForm();
  const value = valueAt(body, path);
  const chosen = typeof value === 'string' ? value : '';
  const { isOptional } = limitsOf(body, path);
  const usual = options.find(([key]) => key === otherwise)?.[1];
  const isKnown = chosen === '' || options.some(([key]) => key === chosen);
  return (
    <Shell path={path} label={field.label} hint={field.hint} isOptional={isOptional && !usual}>
      <select {...useDescribed(path, Boolean(field.hint))} value={chosen} onChange={({ currentTarget }) => edit({ do: 'set', at: path, to: currentTarget.value || (isOptional ? undefined : '') })}>
        <option value="">{usual ? t.otherwise(usual) : t.choose}</option>
        {!isKnown && <option value={chosen}>{chosen}</option>}
        {options.filter(([key]) => key !== otherwise || chosen === key).map(([key, label]) => <option value={key}>{label}</option>)}
      </select>
    </Shell>
  );
}

export const ChoiceField = ({ path, field }: Props<'choice'>) => <Select path={path} field={field} options={field.options} otherwise={field.otherwise} />;

export function CampaignField({ path, field }: { path: Path; field: Field }) {
  const { data } = useForm();
  return <Select path={path} field={field} options={data.campaigns.filter(({ slug }) => slug !== data.slug).map(({ slug, name }) => [slug, name] as const)} />;
}

/** The colours that a phone comes in; the phone stands beside it. */
export function ColourField({ path, field }: { path: Path; field: Field }) {
  const { body, phones } = useForm();
  const model = valueAt(body, [...path.slice(0, -1), 'model']);
  const colours = phones?.find(({ id }) => id === model)?.colours ?? [];
  return <Select path={path} field={field} options={colours.map((id) => [id, named(id)] as const)} otherwise={colours[0]} />;
}

const named = (id: string) => id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');

export function UploadField({ path, field }: { path: Path; field: Field }) {
  const { body, uploads } = useForm();
  const chosen = uploads.find(({ id }) => id === valueAt(body, path));
  return (
    <>
      <Select path={path} field={{ ...field, ...(uploads.length === 0 && { hint: t.noUploads }) }} options={uploads.map(({ id, label }) => [id, label] as const)} />
      {chosen && <img class="upload" src={chosen.src} alt="" />}
      <p><a href={studioPaths.pictures()} target="_blank" rel="noopener">{t.upload}</a></p>
    </>
  );
}

export function MakerField({ path, field }: { path: Path; field: Field }) {
  const { phones } = useForm();
  const makers = [...new Set((phones ?? []).map(({ maker }) => maker))].sort();
  return <Select path={path} field={field} options={makers.map((maker) => [maker, named(maker)] as const)} />;
}

/** A moment by the market's own clocks, and what it is for whoever reads it. */
export function MomentField({ path, field }: { path: Path; field: Field }) {
  const { body, data, edit } = useForm();
  const value = valueAt(body, path);
  const local = typeof value === 'string' ? value : '';
  const zone = marketOf(data.market).timeZone;
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const instant = isLocal(local) ? instantOf(local, zone) : null;
  const described = useDescribed(path, true);
  const hint = [t.moment.zone(zone, instant === null ? '' : offsetName(instant, zone)), instant !== null && own !== zone && t.moment.yours(momentIn(instant, own), own)].filter(Boolean).join('. ');
  return (
    <Shell path={path} label={field.label} hint={hint} isOptional={limitsOf(body, path).isOptional}>
      <span class="row">
        <input {...described} type="datetime-local" step={/:\d\d:/.test(local) ? 1 : 60} value={local} onInput={({ currentTarget }) => edit({ do: 'set', at: path, to: currentTarget.value || undefined, isTyped: true })} />
        {local && <button type="button" class="button quiet slim" onClick={() => edit({ do: 'set', at: path, to: undefined })}>{t.moment.clear}<span class="visually-hidden"> ({field.label})</span></button>}
      </span>
    </Shell>
  );
}

/** Whole figures; prices as people of the market write them, without their sign. */
export function FigureField({ path, field }: { path: Path; field: Extract<Field, { is: 'price' | 'count' | 'percent' }> | Field }) {
  const { body, data, edit } = useForm();
  const { currency } = marketOf(data.market);
  const value = valueAt(body, path);
  const { least, most, isOptional } = limitsOf(body, path);
  const isPrice = field.is === 'price';
  const shown = typeof value !== 'number' ? '' : isPrice && Number.isSafeInteger(value) ? toDecimal(money(value, currency)).replace(/\.00$/, '') : String(value);
  const take = (typed: string) => {
    const figure = Number(typed);
    edit({ do: 'set', at: path, to: typed === '' || Number.isNaN(figure) ? undefined : isPrice ? fromMajor(figure, currency).amount : figure, isTyped: true });
  };
  return (
    <Shell path={path} label={isPrice ? `${field.label} (${currency})` : field.label} hint={field.hint} isOptional={isOptional}>
      <input {...useDescribed(path, Boolean(field.hint))} type="number" inputmode="decimal" min={isPrice ? 0 : (least ?? undefined)} max={isPrice ? undefined : (most ?? undefined)} step={isPrice && currency !== 'JPY' ? 0.01 : 1} value={shown} onChange={({ currentTarget }) => take(currentTarget.value)} />
    </Shell>
  );
}

/** A box: ticked, or left out. */
export function YesField({ path, field }: { path: Path; field: Field }) {
  const { body, messages, edit } = useForm();
  return (
    <div class="field" data-field={nameOf(path)}>
      <label class="yes"><input {...useDescribed(path, false)} type="checkbox" checked={valueAt(body, path) === true} onChange={({ currentTarget }) => edit({ do: 'set', at: path, to: currentTarget.checked || undefined })} /> {field.label}</label>
      <Messages messages={messagesAt(messages, path)} id={`${idOf(path)}-messages`} />
    </div>
  );
}
