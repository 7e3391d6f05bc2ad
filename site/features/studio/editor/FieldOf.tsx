import { editorWords as t } from '../words/editor';
import type { Field, Way } from './field';
import { idOf, messagesAt, useForm } from './form';
import { isObject, listAt, nameOf, valueAt, type Path } from './json';
import { List } from './List';
import { PhoneField } from './PhoneField';
import { PhonesField } from './PhonesField';
import { limitsOf } from './schema';
import { Messages } from './Shell';
import { CampaignField, ChoiceField, ColourField, FigureField, MakerField, MomentField, UploadField, YesField } from './SmallFields';
import { TextField } from './TextField';

/**
 * The form, as it follows from the descriptions. Groups, shapes and lists hold fields again, which is why they stand here with them.
 */

/** The control that a description asks for. @param path of the value; `onEnter`: what Enter does in a paragraph */
export function FieldOf({ path, field, onEnter }: { path: Path; field: Field; onEnter?: () => void }) {
  switch (field.is) {
    case 'group': return <GroupField path={path} field={field} />;
    case 'either': return <EitherField path={path} field={field} />;
    case 'list': return <ListField path={path} field={field} />;
    case 'choice': return <ChoiceField path={path} field={field} />;
    case 'phone': return <PhoneField path={path} field={field} />;
    case 'phones': return <PhonesField path={path} field={field} />;
    case 'colour': return <ColourField path={path} field={field} />;
    case 'upload': return <UploadField path={path} field={field} />;
    case 'campaign': return <CampaignField path={path} field={field} />;
    case 'maker': return <MakerField path={path} field={field} />;
    case 'moment': return <MomentField path={path} field={field} />;
    case 'price': case 'count': case 'percent': return <FigureField path={path} field={field} />;
    case 'yes': return <YesField path={path} field={field} />;
    default: return <TextField path={path} field={field} {...(onEnter && { onEnter })} />;
  }
}

export function FieldsOf({ path, fields }: { path: Path; fields: readonly Field[] }) {
  return <>{fields.map((field) => <FieldOf key={field.name} path={[...path, field.name]} field={field} />)}</>;
}

function GroupField({ path, field }: { path: Path; field: Extract<Field, { is: 'group' }> }) {
  const { body, messages, edit, focusOn } = useForm();
  const isThere = valueAt(body, path) !== undefined;
  const own = messagesAt(messages, path).filter((message) => message.field === nameOf(path));
  if (field.add && !isThere) {
    return (
      <div class="left-out">
        <h2>{field.label}</h2>
        <button type="button" class="button quiet slim" id={idOf(path)} onClick={() => { edit({ do: 'set', at: path, to: {} }); focusOn(idOf([...path, field.fields[0]!.name])); }}>{field.add}</button>
      </div>
    );
  }
  return (
    <fieldset data-field={nameOf(path)} id={idOf(path)} tabindex={-1}>
      <legend>{field.label}{limitsOf(body, path).isOptional && !field.add && <span class="optional"> ({t.optional})</span>}</legend>
      {field.hint && <p class="small">{field.hint}</p>}
      <Messages messages={own} />
      <FieldsOf path={path} fields={field.fields} />
      {field.add && <p class="add"><button type="button" class="button quiet slim" onClick={() => { edit({ do: 'set', at: path, to: undefined }); focusOn(idOf(path)); }}>{t.take(field.label)}</button></p>}
    </fieldset>
  );
}

/** One of several shapes: which one, and its fields. */
function EitherField({ path, field }: { path: Path; field: Extract<Field, { is: 'either' }> }) {
  const { body, messages, edit } = useForm();
  const value = valueAt(body, path);
  const taken = isObject(value) ? field.ways.find((way) => way.isTaken(value)) : undefined;
  const own = messagesAt(messages, path).filter((message) => message.field === nameOf(path) || message.field === nameOf([...path, 'kind']) || !taken);
  return (
    <fieldset data-field={nameOf(path)} id={idOf(path)} tabindex={-1}>
      <legend>{field.label}</legend>
      {field.hint && <p class="small">{field.hint}</p>}
      <div class="ways">
        {field.ways.map((way) => (
          <label key={way.label}>
            <input type="radio" name={idOf(path)} checked={way === taken} onChange={() => edit({ do: 'set', at: path, to: turned(value, way) })} /> {way.label}
          </label>
        ))}
      </div>
      <Messages messages={own} />
      {taken && <FieldsOf key={taken.label} path={path} fields={taken.fields} />}
    </fieldset>
  );
}

/** What a value becomes in another shape: texts that both have stay. */
function turned(value: unknown, { fresh, fields }: Way): unknown {
  const kept = fields.filter(({ name, is }) => is === 'text' && isObject(value) && typeof value[name] === 'string').map(({ name }) => [name, (value as Record<string, unknown>)[name]]);
  return { ...structuredClone(fresh), ...Object.fromEntries(kept) };
}

/** Several of one kind: paragraphs, points, questions. */
function ListField({ path, field }: { path: Path; field: Extract<Field, { is: 'list' }> }) {
  const { body, messages, edit, focusOn, say } = useForm();
  const { of, item } = field;
  const items = listAt(body, path);
  const { most } = limitsOf(body, path);
  const isFull = most !== null && items.length >= most;
  const fields = Array.isArray(of) ? (of as readonly Field[]) : null;
  const single = fields ? null : (of as Field);
  const add = (index: number) => {
    if (isFull) return;
    edit({ do: 'insert', list: path, index, item: fields ? {} : '' });
    focusOn(idOf(fields ? [...path, index, fields[0]!.name] : [...path, index]));
    say(t.list.added(item));
  };
  return (
    <fieldset data-field={nameOf(path)} id={idOf(path)} tabindex={-1}>
      <legend>{field.label}</legend>
      <Messages messages={messagesAt(messages, path).filter((message) => message.field === nameOf(path))} />
      <List path={path} named={(_, index) => t.list.item(item, index)} {...(single && { head: () => <span class="name" /> })}>
        {(_, index) => (fields
          ? <FieldsOf path={[...path, index]} fields={fields} />
          : <FieldOf path={[...path, index]} field={{ ...single!, label: t.list.item(item, index) }} onEnter={() => add(index + 1)} />)}
      </List>
      {isFull ? <p class="small">{t.list.full(most)}</p> : <p class="add"><button type="button" class="button quiet slim" onClick={() => add(items.length)}>{t.list.add(item)}</button></p>}
    </fieldset>
  );
}
