import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { QuestionParts } from '@vaern/case-file';
import { purposes } from '@vaern/access';
import { catalogue, codeLists, type Label } from '@vaern/casework';
import { DemoIdentity, DemoProvider, demoAddressOf, openApiOf, VouchedActors } from '@vaern/gateway';
import { Health, Metrics, silentLogger } from '@vaern/platform';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { about } from './about';
import { HubModule } from './hub.module';
import type { Ports } from './ports';

/** Writes what pages are built from: the description of every route, and the words for every code. Needs no database. */
export async function describeHub(folder: string, ports: Omit<Ports, 'logger'>): Promise<void> {
  await mkdir(folder, { recursive: true });
  await keep(path.join(folder, 'words.da.json'), wordsIn('da'));
  await keep(path.join(folder, 'words.en.json'), wordsIn('en'));
  await writeFile(path.join(folder, 'openapi.json'), JSON.stringify(await described(ports), undefined, 1));
}

/** Written only if it says something else than before: what is built from it then need not be built again. */
async function keep(file: string, value: unknown): Promise<void> {
  const text = `${JSON.stringify(value, undefined, 1)}\n`;
  const before = await readFile(file, 'utf8').catch(() => undefined);
  if (before !== text) await writeFile(file, text);
}

/** By code list and code; facts by type. */
function wordsIn(language: keyof Label) {
  const codes = [...codeLists].map(([name, { labels }]) => [
    name,
    Object.fromEntries(Object.entries(labels).map(([code, label]) => [code, label[language]])),
  ]);
  const whyRead = Object.entries(purposes).map(([code, label]) => [code, label[language]]);
  const facts = Object.entries(catalogue).map(([type, { label }]) => [type, label[language]]);
  return {
    codes: { ...Object.fromEntries(codes), purpose: Object.fromEntries(whyRead) },
    facts: Object.fromEntries(facts),
  };
}

/** Nothing behind the routes is asked: they are read, not called. */
async function described({ clock, chance }: Omit<Ports, 'logger'>) {
  const nothing = {} as never;
  const questions: QuestionParts = nothing;
  const demo = await DemoIdentity.start({ mark: nothing, people: [], clock, chance });
  const app = await NestFactory.create<NestExpressApplication>(
    HubModule.register({
      gateway: {
        clock,
        logger: silentLogger,
        health: new Health(),
        metrics: new Metrics(),
        cursorKey: chance.bytes(32),
        issuers: [],
        demo,
        browsers: {
          provider: new DemoProvider(demo, { clock, chance }),
          store: nothing,
          chance,
          addressOf: demoAddressOf,
        },
      },
      questions: { municipality: questions, police: questions, centre: questions },
      desk: nothing,
      feed: nothing,
      oversight: nothing,
      own: { clock, chance } as never,
      knowledge: nothing,
      vouched: new VouchedActors({}, clock),
    }),
    { logger: false, bodyParser: false },
  );
  await app.init();
  const document = openApiOf(app, about);
  await app.close();
  return document;
}
