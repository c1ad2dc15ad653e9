import { blockWords } from '../blocks/blocks.words';
import { useWords } from '../words/words';
import { Checks, Radios, SelectField, TextArea, TextField } from './fields';
import { listIn, textIn, type Draft, type Question } from './questions';

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
  return 'options' in question ? <Chosen question={question} {...rest} /> : <Written question={question} {...rest} />;
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

function Written({ question, ...rest }: FieldProps & { readonly question: Exclude<Question, { options: unknown }> }) {
  const say = useWords(blockWords);
  const { as, name } = question;
  const { draft, set } = rest;
  const about = aboutOf({ question, ...rest });
  const one = { ...about, value: textIn(draft, name), onChange: (value: string) => set({ [name]: value }) };
  if (as === 'area' || as === 'lines') return <TextArea {...one} rows={as === 'area' ? 4 : 2} />;
  if (as !== 'yes-no') return <TextField {...one} type={types[as]} width={as === 'line' ? 'full' : 'short'} />;
  const options = [
    ['yes', say.yes],
    ['no', say.no],
  ] as const;
  return <Radios {...one} options={options} />;
}
