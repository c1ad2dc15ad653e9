import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { House } from '../access/house';

/** What no page asks for, and why nobody misses it. */
const withoutPage: Readonly<Record<string, string>> = {};

const PAGES = 'apps/web/src';
const files = readdirSync(PAGES, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.spec.ts'))
  .map((file) => ts.createSourceFile(file, readFileSync(path.join(PAGES, file), 'utf8'), ts.ScriptTarget.ESNext, true));

/** The texts in it, with `*` for what is filled in. */
function textsIn(node: ts.Node): readonly string[] {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text];
  const below = node.getChildren().flatMap(textsIn);
  if (!ts.isTemplateExpression(node)) return below;
  return [node.head.text + node.templateSpans.map(({ literal }) => `*${literal.text}`).join(''), ...below];
}

/** What is asked of a case, a track or its keeping by the act alone: `useAct('log', …)`, `<… act="wishes">`. */
function actsIn(node: ts.Node): readonly string[] {
  const below = node.getChildren().flatMap(actsIn);
  if (ts.isCallExpression(node) && /^use\w*(Act|Keeping)$/.test(node.expression.getText()))
    return [...textsIn(node.arguments[0] as ts.Node), ...below];
  if (ts.isJsxAttribute(node) && node.name.getText() === 'act') return [...textsIn(node), ...below];
  return below;
}

/** An address that is filled in to its end, or from its beginning with nothing of its own, says nothing. */
const addresses = files.flatMap(textsIn).filter((text) => /^(\/api\/|\*\/[a-z])/.test(text) && !text.endsWith('*'));
const patternOf = (text: string) =>
  new RegExp(
    `^${text
      .replace(/[{}$.?]/g, '\\$&')
      .replace(/^\*/, '.+')
      .replace(/(?<!\.)\*/g, '[^/]+')}$`,
  );
/** The family's forms are one table, by act. */
const ofFamilies = files.filter(({ fileName }) => fileName === 'family/family-forms.ts').flatMap(textsIn);
const askedFor = {
  acts: [...files.flatMap(actsIn), ...ofFamilies].map(patternOf),
  addresses: addresses.map(patternOf),
};

/** A page speaks to every agency's gateway as to the municipality's. */
function isAskedFor(address: string): boolean {
  const asOfHome = address.replace(/^\/api\/(police|centre)\//, '/api/municipality/');
  const act = asOfHome.replace(/^\/api\/\w+\/(cases\/\{caseId\}|tracks\/\{trackId\})\//, '');
  const of = (one: string) => (pattern: RegExp) => pattern.test(one);
  return askedFor.acts.some(of(act)) || [address, asOfHome].some((one) => askedFor.addresses.some(of(one)));
}

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house?.close());

it('has a page for everything that people can ask for', () => {
  const commands = house.document.operations.filter(({ method, right }) => method === 'POST' && right !== undefined);
  const without = commands.map(({ path: address }) => address).filter((address) => !isAskedFor(address));
  expect(without.toSorted()).toEqual(Object.keys(withoutPage).toSorted());
});
