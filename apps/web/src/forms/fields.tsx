import { useId, type ReactNode } from 'react';
import { useWords } from '../words/words';
import { blockWords } from '../blocks/blocks.words';
import type { Bounds } from './bounds';
import { describedBy, Labelled, Note, type FieldProps } from './labelled';
import { useOneStop } from './one-stop';
import type { FieldType } from './possible';
import { usePossible } from './use-possible';

interface TextProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: FieldType;
  /** Which answers can be; the days that the hub keeps without it. */
  readonly bounds?: Bounds | undefined;
  readonly width?: 'short' | 'full';
  readonly required?: boolean;
}

/** One line of text, or one day, time or number. */
export function TextField({ value, onChange, type = 'text', width = 'full', required, bounds, ...about }: TextProps) {
  const id = useId();
  const possible = usePossible(type, value, bounds);
  return (
    <Labelled id={id} {...about} error={possible.error ?? about.error}>
      {(described) => (
        <input
          id={id}
          type={type}
          className={`form-input ${width === 'short' ? 'input-width-s' : ''}`}
          value={value}
          required={required}
          autoComplete="off"
          spellCheck={type === 'text'}
          onChange={(event) => {
            possible.changed();
            onChange(event.target.value);
          }}
          {...possible.input}
          {...described}
        />
      )}
    </Labelled>
  );
}

interface AreaProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows?: number;
  readonly required?: boolean;
}

/** Text as long as it takes. */
export function TextArea({ value, onChange, rows = 5, required, ...about }: AreaProps) {
  const id = useId();
  return (
    <Labelled id={id} {...about}>
      {(described) => (
        <textarea
          id={id}
          className="form-input"
          rows={rows}
          value={value}
          required={required}
          autoComplete="off"
          onChange={(event) => onChange(event.target.value)}
          {...described}
        />
      )}
    </Labelled>
  );
}

type Options = readonly (readonly [code: string, label: string])[];

interface ChoiceProps extends FieldProps {
  readonly value: string;
  readonly options: Options;
  readonly onChange: (value: string) => void;
  readonly required?: boolean;
}

interface SelectProps extends ChoiceProps {
  /** What it is called to choose none of them. */
  readonly none?: string;
}

/** One of many, folded together. */
export function SelectField({ value, options, onChange, required, none, ...about }: SelectProps) {
  const id = useId();
  const say = useWords(blockWords);
  return (
    <Labelled id={id} {...about}>
      {(described) => (
        <select
          id={id}
          className="form-select"
          value={value}
          required={required}
          onChange={(event) => onChange(event.target.value)}
          {...described}
        >
          <option value="">{none ?? say.choose}</option>
          {options.map(([code, label]) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

/** One of a few, all in sight. */
export function Radios({ label, hint, error, value, options, onChange, required }: ChoiceProps) {
  const name = useId();
  return (
    <fieldset
      className={error === undefined ? 'form-group choices' : 'form-group choices form-error'}
      aria-describedby={describedBy(name, hint, error)['aria-describedby']}
    >
      <legend className="form-label">{label}</legend>
      <Note id={`${name}-hint`} className="form-hint" text={hint} />
      <Note id={`${name}-error`} className="form-error-message" text={error} />
      {options.map(([code, text]) => (
        <div key={code} className="form-group-radio">
          <input
            type="radio"
            className="form-radio radio-large"
            id={`${name}-${code}`}
            name={name}
            value={code}
            checked={value === code}
            required={required}
            onChange={() => onChange(code)}
          />
          <label className="form-label" htmlFor={`${name}-${code}`}>
            {text}
          </label>
        </div>
      ))}
    </fieldset>
  );
}

interface ChecksProps extends FieldProps {
  readonly values: readonly string[];
  readonly options: Options;
  readonly onChange: (values: readonly string[]) => void;
  /** What stands between the question and its answers, and below them. */
  readonly above?: ReactNode;
  readonly below?: ReactNode;
  /** One stop of the tabulator; the arrows go from answer to answer. */
  readonly isOneStop?: boolean;
}

/** Any of a few. */
export function Checks(props: ChecksProps) {
  const { label, hint, error, optional, values, options, onChange, above, below, isOneStop = false } = props;
  const name = useId();
  const { group, answer } = useOneStop(isOneStop);
  const say = useWords(blockWords);
  const toggled = (code: string) => (values.includes(code) ? values.filter((one) => one !== code) : [...values, code]);
  return (
    <fieldset
      {...group}
      className={error === undefined ? 'form-group choices' : 'form-group choices form-error'}
      aria-describedby={describedBy(name, hint, error)['aria-describedby']}
    >
      <legend className="form-label">
        {label} {optional === true && <span className="optional">{say.optional}</span>}
      </legend>
      <Note id={`${name}-hint`} className="form-hint" text={hint} />
      <Note id={`${name}-error`} className="form-error-message" text={error} />
      {above}
      {options.map(([code, text], index) => (
        <div key={code} className="form-group-checkbox">
          <input
            type="checkbox"
            className="form-checkbox checkbox-large"
            id={`${name}-${code}`}
            checked={values.includes(code)}
            onChange={() => onChange(toggled(code))}
            {...answer(index)}
          />
          <label className="form-label" htmlFor={`${name}-${code}`}>
            {text}
          </label>
        </div>
      ))}
      {below}
    </fieldset>
  );
}
