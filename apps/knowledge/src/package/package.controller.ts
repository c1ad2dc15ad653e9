import { Controller, Get, Inject } from '@nestjs/common';
import { adviceKind, adviceSource, adviceTopic, advised } from '@vaern/casework';
import { Answers, Open } from '@vaern/gateway';
import { z } from 'zod';
import { KNOWLEDGE, type KnowledgeParts } from '../parts';
import { guidancePackage } from './package';

const label = z.object({ da: z.string(), en: z.string() });
const sources = z.array(adviceSource.schema);
const item = z.object({
  id: z.string(),
  version: z.int(),
  kind: adviceKind.schema,
  whom: advised.schema,
  topic: adviceTopic.schema,
  label,
  sources,
  against: sources.optional(),
  validFrom: z.iso.date(),
  withdrawn: z.iso.date().optional(),
  beside: z.string().optional(),
  because: label.optional(),
});
const about = { id: z.string(), version: z.int(), for: z.array(z.string()), title: label, sources };
const guide = z.object({ ...about, ask: z.array(label), do: z.array(label), doNot: z.array(label) });
const step = z.object({ minutes: z.int(), what: label });
const lesson = z.object({
  ...about,
  aims: z.array(label),
  steps: z.array(step),
  questions: z.array(label),
  help: z.array(label),
});
const codes = z.object({ name: z.string(), labels: z.record(z.string(), label) });
const packaged = z.object({
  version: z.string(),
  /** SHA-256 in hex of the canonical JSON (RFC 8785) of `contents`. */
  checksum: z.string(),
  licence: z.url(),
  languages: z.array(z.enum(['da', 'en'])),
  contents: z.object({
    advice: z.array(item),
    guides: z.array(guide),
    lessons: z.array(lesson),
    codes: z.array(codes),
  }),
});
const overview = z.object({
  package: z.object({ version: z.string(), checksum: z.string() }),
  years: z.array(z.object({ year: z.int(), frozenAt: z.iso.datetime({ precision: 3 }), checksum: z.string() })),
});

/** What is shared with every other municipality: guidance and teaching material in versions, and which years are frozen. */
@Controller('api/knowledge')
export class PackageController {
  constructor(@Inject(KNOWLEDGE) private readonly parts: KnowledgeParts) {}

  @Get()
  @Open('published')
  @Answers(overview)
  async overview(): Promise<z.infer<typeof overview>> {
    const { version, checksum } = guidancePackage;
    const years = await this.parts.years.all();
    return {
      package: { version, checksum },
      years: years.map((one) => ({ year: one.year, frozenAt: one.frozenAt.toISOString(), checksum: one.checksum })),
    };
  }

  @Get('guidance-package')
  @Open('published')
  @Answers(packaged)
  guidancePackage() {
    return guidancePackage;
  }
}
