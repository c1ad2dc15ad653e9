import { blockWords } from '../blocks/blocks.words';
import { ColleagueField } from '../colleagues/colleague-field';
import { ColleaguesField } from '../colleagues/colleagues-field';
import { useWords } from '../words/words';
import { Checks, Radios, SelectField, TextArea, TextField } from './fields';
import { chosenIn, listIn, textIn, type Draft, type Question } from './questions';

interface FieldsProps {
  readonly asked: readonly Question[];
  readonly draft: Draft;
  readonly set: (more: Draft) => void;
  readonly errorOf: (name: string) => string | undefined;
}

/** The questions of a form, one below the other. */
export function Fields({ asked, ...about }: FieldsProps) {
  return asked.map((question) => <Field key={question.name} question={question} {...about} />);
}

type FieldProps = Omit<FieldsProps, 'asked'> & { readonly question: Question };

function Field({ question, ...rest }: FieldProps) {
  if ('options' in question) return <Chosen question={question} {...rest} />;
  if (question.as === 'colleague' || question.as === 'colleagues') return <Named question={question} {...rest} />;
  return <Written question={question} {...rest} />;
}

type NamedOf = Extract<Question, { as: 'colleague' | 'colleagues' }>;

function Named({ question, ...rest }: FieldProps & { readonly question: NamedOf }) {
  const { name } = question;
  const { draft, set } = rest;
  const about = aboutOf({ question, ...rest });
  const typed = textIn(draft, name);
  const onType = (text: string) => set({ [name]: text });
  if (question.as === 'colleague')
    return <ColleagueField {...about} unit={question.unit} value={typed} onChange={onType} />;
  return (
    <ColleaguesField
      {...about}
      chosen={listIn(draft, chosenIn(name))}
      onChoose={(chosen) => set({ [chosenIn(name)]: chosen })}
      {...{ typed, onType }}
    />
  );
}

function aboutOf({ question: { name, label, hint, optional = false }, errorOf }: FieldProps) {
  return { label, optional, error: errorOf(name), ...(hint !== undefined && { hint }) };
}

function Chosen({ question, ...rest }: FieldProps & { readonly question: Extract<Question, { options: unknown }> }) {
  const { as, name, options } = question;
  const { draft, set } = rest;
  const about = { ...aboutOf({ question, ...rest }), options };
  if (as === 'checks')
    return <Checks {...about} values={listIn(draft, name)} onChange={(values) => set({ [name]: values })} />;
  const one = { ...about, value: textIn(draft, name), onChange: (value: string) => set({ [name]: value }) };
  return as === 'select' ? <SelectField {...one} /> : <Radios {...one} />;
}

const types = { line: 'text', day: 'date', when: 'datetime-local', amount: 'number' } as const;

function Written({
  question,
  ...rest
}: FieldProps & { readonly question: Exclude<Question, { options: unknown } | NamedOf> }) {
  const say = useWords(blockWords);
  const { as, name } = question;
  const { draft, set } = rest;
  const about = aboutOf({ question, ...rest });
  const one = { ...about, value: textIn(draft, name), onChange: (value: string) => set({ [name]: value }) };
  if (as === 'area' || as === 'lines') return <TextArea {...one} rows={as === 'area' ? 4 : 2} />;
  if (as !== 'yes-no')
    return (
      <TextField
        {...one}
        type={types[as]}
        width={as === 'line' ? 'full' : 'short'}
        bounds={'bounds' in question ? question.bounds : undefined}
      />
    );
  const options = [
    ['yes', say.yes],
    ['no', say.no],
  ] as const;
  return <Radios {...one} options={options} />;
}
