import type { FormField, FormInput } from 'profile-subgraph-client/form';
import { useEffect, useId, useRef, useState } from 'react';
import { type Refusal, refusalsAt } from './refusals.ts';
import { textOf } from './words.ts';

type InputProps = {
  input: FormInput;
  /** The names from the form down to this input. */
  path: string[];
  value: unknown;
  refusals: readonly Refusal[];
  onChange(value: unknown): void;
  /** Ids of texts that describe it, besides its own. */
  describedBy?: string | undefined;
};

/** One field of the profile, with what is known about it: its rule, its pending value, what was refused. */
export function Field({
  field,
  ...rest
}: { field: FormField } & Omit<InputProps, 'input' | 'path' | 'describedBy'>) {
  const id = useId();
  const path = [field.name];
  const notes = (
    <>
      {field.help && (
        <p className="note" id={`${id}-help`}>
          {field.help}
        </p>
      )}
      {field.pending !== null && (
        <p className="pending" id={`${id}-pending`}>
          <span>Requested</span> {textOf(field.pending)}
        </p>
      )}
    </>
  );
  const describedBy =
    [field.help && `${id}-help`, field.pending !== null && `${id}-pending`].filter(Boolean).join(' ') ||
    undefined;
  if (!isGroup(field))
    return (
      <div className="field">
        <Input input={field} path={path} {...rest} describedBy={describedBy} />
        {notes}
      </div>
    );
  return <Group field={field} path={path} notes={notes} describedBy={describedBy} {...rest} />;
}

/** A field of several inputs. It is folded while it is empty. */
function Group(props: { field: FormField; notes: React.ReactNode } & Omit<InputProps, 'input'>) {
  const { field, path, value, refusals, onChange, describedBy, notes } = props;
  const details = useRef<HTMLDetailsElement>(null);
  const isRefused = refusalsAt(refusals, path).length > 0;
  // A refusal that nobody sees cannot be corrected.
  useEffect(() => {
    if (isRefused && details.current) details.current.open = true;
  }, [isRefused]);
  const [startsOpen] = useState(field.kind !== 'LIST' && field.current !== null);
  return (
    <details className="group" ref={details} open={startsOpen}>
      <summary id={field.name}>
        <span className="legend">{field.label}</span> <span className="quiet">{summaryOf(value)}</span>
      </summary>
      <fieldset aria-label={field.label} aria-describedby={describedBy}>
        {notes}
        {field.kind === 'LIST' ? (
          <List field={field} path={path} value={value} refusals={refusals} onChange={onChange} />
        ) : (
          <Parts inputs={field.parts} path={path} value={value} refusals={refusals} onChange={onChange} />
        )}
      </fieldset>
    </details>
  );
}

function summaryOf(value: unknown): string {
  if (!Array.isArray(value) || value.length === 0) return textOf(value);
  return value.length === 1 ? 'One entry' : `${value.length} entries`;
}

/** The inputs of an object. */
function Parts(props: { inputs: FormInput[] } & Omit<InputProps, 'input' | 'describedBy'>) {
  const { inputs, path, refusals, onChange } = props;
  const value = asObject(props.value);
  const shown = inputs.filter(({ kind }) => kind !== 'REFERENCE');
  return (
    <>
      <Refused
        refusals={refusalsAt(
          refusals,
          path,
          shown.map(({ name }) => name),
        )}
      />
      <div className="parts">
        {shown.map((input) => {
          const part = {
            path: [...path, input.name],
            value: value[input.name],
            refusals,
            onChange: (next: unknown) => onChange({ ...value, [input.name]: next }),
          };
          return isGroup(input) ? (
            <fieldset key={input.name} className="inner">
              <legend>{input.label}</legend>
              <Parts inputs={input.parts} {...part} />
            </fieldset>
          ) : (
            <div className="field" key={input.name}>
              <Input input={withCondition(input, value)} {...part} />
            </div>
          );
        })}
      </div>
    </>
  );
}

/** The items of a list. An item that has a `type` may have parts of its own. */
function List({ field, path, value, refusals, onChange }: { field: FormField } & Omit<InputProps, 'input'>) {
  const items = Array.isArray(value) ? value : [];
  const most = field.constraints?.maxItems ?? Number.POSITIVE_INFINITY;
  const replace = (index: number, ...by: unknown[]) => onChange(items.toSpliced(index, 1, ...by));
  const isObject = field.parts.length > 0;
  return (
    <>
      <Refused
        refusals={refusalsAt(
          refusals,
          path,
          items.map((_, index) => String(index)),
        )}
      />
      {items.map((item, index) => {
        const name = `${field.label} ${index + 1}`;
        const place = {
          path: [...path, String(index)],
          value: item,
          refusals,
          onChange: (next: unknown) => replace(index, next),
        };
        const parts = field.partsByType[String(asObject(item).type)] ?? field.parts;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: an item is known by its position alone
          <fieldset className="item" key={index} aria-label={name}>
            {isObject ? (
              <Parts inputs={parts} {...place} />
            ) : (
              <div className="field">
                <Input input={{ ...field, label: name, kind: field.itemKind ?? 'TEXT' }} {...place} />
              </div>
            )}
            <button type="button" className="plain" onClick={() => replace(index)}>
              Remove <span className="unseen">{name}</span>
            </button>
          </fieldset>
        );
      })}
      {items.length < most && (
        <button type="button" onClick={() => onChange([...items, isObject ? {} : ''])}>
          Add <span className="unseen">to {field.label}</span>
        </button>
      )}
    </>
  );
}

/** An input with its label, its hint, and what was refused. */
function Input({ input, path, value, refusals, onChange, describedBy }: InputProps) {
  const id = path.join('.');
  const refused = refusalsAt(refusals, path);
  const hint = hintFor(input, value);
  const isRequired = Boolean(input.constraints?.required) && path.length > 1;
  const described = [describedBy, hint && `${id}-hint`, refused.length > 0 && `${id}-refused`];
  return (
    <>
      <label htmlFor={id}>
        {input.label}
        {isRequired && <span className="quiet"> (required)</span>}
      </label>
      <Control
        input={input}
        value={value}
        onChange={onChange}
        attributes={{
          id,
          disabled: input.readOnly,
          'aria-required': isRequired || undefined,
          'aria-invalid': refused.length > 0 || undefined,
          'aria-describedby': described.filter(Boolean).join(' ') || undefined,
        }}
      />
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <Refused id={`${id}-refused`} refusals={refused} />
    </>
  );
}

/** An example as long as there is nothing, and the name of a country whose code was typed. */
function hintFor({ kind, constraints }: FormInput, value: unknown): string | null {
  if (constraints?.allowedValues) return null;
  if (value === null || value === undefined || value === '')
    return constraints?.example ? `Example: ${constraints.example}` : null;
  return kind === 'COUNTRY' ? nameOfCountry(String(value)) : null;
}

type Attributes = Record<string, string | number | boolean | undefined>;
type ControlProps = Pick<InputProps, 'input' | 'value' | 'onChange'> & { attributes: Attributes };

/** The element for the kind of an input. */
function Control({ input, value, onChange, attributes }: ControlProps) {
  const { kind, constraints } = input;
  const text = typeof value === 'string' ? value : value === null || value === undefined ? '' : String(value);
  const onText = (event: { target: { value: string } }) => onChange(event.target.value);
  // No `maxLength`: it would cut off what is pasted without a word. The form says what is too long.
  const common = { ...attributes, autoComplete: 'off' };
  if (kind === 'YES_NO')
    return (
      <select
        {...attributes}
        value={typeof value === 'boolean' ? String(value) : ''}
        onChange={({ target }) => onChange(target.value === '' ? null : target.value === 'true')}
      >
        <option value="">Not set</option>
        <option value="true">Yes</option>
        <option value="false">No</option>
      </select>
    );
  if (constraints?.allowedValues) {
    const choices = constraints.allowedValues;
    return (
      <select {...attributes} value={text} onChange={onText}>
        <option value="">Not set</option>
        {text !== '' && !choices.includes(text) && <option value={text}>{text}</option>}
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {(kind === 'COUNTRY' && nameOfCountry(choice)) || choice}
          </option>
        ))}
      </select>
    );
  }
  switch (kind) {
    case 'LONG_TEXT':
      return <textarea {...common} rows={3} value={text} onChange={onText} />;
    case 'JSON':
      return <JsonText attributes={attributes} value={value} onChange={onChange} />;
    case 'FILE':
      return <FileInput attributes={attributes} value={value} onChange={onChange} />;
    case 'NUMBER':
      return (
        <input
          {...attributes}
          type="number"
          min={constraints?.min ?? undefined}
          max={constraints?.max ?? undefined}
          value={text}
          onChange={({ target }) => onChange(target.value === '' ? null : Number(target.value))}
        />
      );
    case 'DATE':
      return (
        <input
          {...attributes}
          type="date"
          min={constraints?.min ?? undefined}
          max={constraints?.max ?? undefined}
          value={text}
          onChange={onText}
        />
      );
    case 'COUNTRY':
      return <input {...common} maxLength={2} className="short" value={text} onChange={onText} />;
    default:
      return <input {...common} type="text" inputMode={MODES[kind]} value={text} onChange={onText} />;
  }
}

// The browser's own checks of these types would be others than the server's.
const MODES: Partial<Record<FormInput['kind'], 'email' | 'tel' | 'url'>> = {
  EMAIL: 'email',
  PHONE: 'tel',
  URL: 'url',
};

/** JSON as text. What is no JSON stays text, which the form refuses. */
function JsonText({ value, onChange, attributes }: Omit<ControlProps, 'input'>) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typeof value === 'string' ? value : value ? JSON.stringify(value, null, 2) : '';
  return (
    <textarea
      {...attributes}
      rows={3}
      spellCheck={false}
      value={typed ?? shown}
      onBlur={() => setTyped(null)}
      onChange={({ target }) => {
        setTyped(target.value);
        onChange(parsed(target.value));
      }}
    />
  );
}

function parsed(text: string): unknown {
  try {
    return text.trim() === '' ? null : JSON.parse(text);
  } catch {
    return text;
  }
}

/** A file, as a data URI. */
function FileInput({ attributes, value, onChange }: Omit<ControlProps, 'input'>) {
  return (
    <>
      <input
        {...attributes}
        type="file"
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (!file) return onChange(null);
          const reader = new FileReader();
          reader.onload = () => onChange(reader.result);
          reader.readAsDataURL(file);
        }}
      />
      {typeof value === 'string' && <p className="hint">Chosen: {Math.ceil((value.length * 3) / 4096)} KB</p>}
    </>
  );
}

function Refused({ id, refusals }: { id?: string; refusals: readonly Refusal[] }) {
  return refusals.map(({ message }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: messages have no other name
    <p className="refused" id={index === 0 ? id : undefined} key={index}>
      {message}
    </p>
  ));
}

/** A part with the rules that another part of the same object gives it. */
function withCondition(input: FormInput, siblings: Record<string, unknown>): FormInput {
  const { requiredWhere } = input;
  const other = requiredWhere && siblings[requiredWhere.part];
  if (!requiredWhere || other === null || other === undefined || other === '') return input;
  const holds = requiredWhere.values?.includes(String(other).toUpperCase()) ?? true;
  return holds ? { ...input, constraints: requiredWhere.constraints } : input;
}

function isGroup({ kind }: FormInput): boolean {
  return kind === 'OBJECT' || kind === 'ADDRESS' || kind === 'LIST';
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

const countries = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

function nameOfCountry(code: string): string | null {
  return /^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? null) : null;
}
