import { useId } from 'react';

interface FileProps {
  readonly label: string;
  readonly hint: string;
  readonly error: string | undefined;
  readonly onChange: (file: File | undefined) => void;
}

/** One file, chosen or dragged here. */
export function FileField({ label, hint, error, onChange }: FileProps) {
  const id = useId();
  const notes = [`${id}-hint`, ...(error === undefined ? [] : [`${id}-error`])].join(' ');
  return (
    <div className={error === undefined ? 'form-group' : 'form-group form-error'}>
      <label className="form-label" htmlFor={id}>
        {label}
      </label>
      <span id={`${id}-hint`} className="form-hint">
        {hint}
      </span>
      {error !== undefined && (
        <span id={`${id}-error`} className="form-error-message">
          {error}
        </span>
      )}
      <input
        id={id}
        type="file"
        className="drop"
        aria-describedby={notes}
        aria-invalid={error !== undefined}
        onChange={(event) => onChange(event.target.files?.[0])}
      />
    </div>
  );
}
