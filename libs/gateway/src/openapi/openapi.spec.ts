import { Controller, Get, Post } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Purpose } from '@vaern/access';
import { Ajv2020 } from 'ajv/dist/2020';
import { z } from 'zod';
import { Answers, Example, Examples } from '../answering/answers.decorator';
import { Asked } from '../asking/asked.decorator';
import { Command, type IntentCommand } from '../asking/command.decorator';
import { pageQuery } from '../asking/paging';
import { StatedPurpose } from '../asking/purpose.decorator';
import { Sent } from '../asking/sent.decorator';
import { Right, ServedTo } from '../rights/right.decorator';
import { startGateway, type Gateway } from '../testing/gateway';
import { serveOpenApi } from './openapi';

const search = z.strictObject({ cpr: z.string().length(10) });
const example = {
  channel: 'phone',
  reporter: 'affected',
  immediateDanger: false,
  affectedIsEmployee: 'no',
  perpetratorIsStaff: 'no',
};

@Controller('api/municipality')
@ServedTo('municipality')
@Examples<Pick<ApiController, 'accept'>>({
  accept: { 'taken on': { value: {} }, 'by an officer': { value: {}, of: ['police'] } },
})
class ApiController {
  @Post('contacts')
  @Right('contact.report')
  @Answers(z.object({ receipt: z.string() }))
  @Example('a call', example)
  report(@Command('ReportContact', { creates: true }) command: IntentCommand) {
    return { receipt: command.key ?? '' };
  }

  @Post('cases/:caseId/referrals/:referralId/acceptance')
  @Right('referral.accept')
  accept(@Command('AcceptReferral') command: IntentCommand) {
    return command;
  }

  @Get('cases')
  @Right('case.list')
  list(@Asked(pageQuery) query: z.infer<typeof pageQuery>, @StatedPurpose() purpose: Purpose | undefined) {
    return { query, purpose };
  }

  @Post('search')
  @Right('case.search')
  search(@Sent(search) { cpr }: z.infer<typeof search>) {
    return { found: cpr === '' };
  }
}

interface Operation {
  summary: string;
  description: string;
  'x-right': string;
  security?: unknown;
  parameters: { name: string; in: string; required?: boolean; schema: Record<string, unknown> }[];
  requestBody?: { content: { 'application/json': { schema: object; examples: Record<string, { value: unknown }> } } };
  responses: Record<string, { content?: Record<string, { schema: Record<string, unknown> }> }>;
}
interface OpenApi {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
}

let gateway: Gateway;
let document: OpenApi;
beforeAll(async () => {
  gateway = await startGateway([ApiController], {}, (app) =>
    serveOpenApi(app, { title: 'Værn', description: 'Hub', version: '1' }),
  );
  document = (await (await gateway.get('/api/openapi.json')).json()) as OpenApi;
});
afterAll(() => gateway.close());

const at = (method: string, path: string) => document.paths[`/api/municipality/${path}`]![method]!;
const bodyOf = (operation: Operation) => operation.requestBody!.content['application/json'];

describe('the OpenAPI document', () => {
  it('is of version 3.1 and names every route', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths).toSorted()).toEqual([
      '/api/municipality/cases',
      '/api/municipality/cases/{caseId}/referrals/{referralId}/acceptance',
      '/api/municipality/contacts',
      '/api/municipality/search',
      '/health/live',
      '/health/ready',
      '/metrics',
    ]);
  });

  it('says what a route is for and which right it needs', () => {
    const { summary, description, security, 'x-right': right } = at('post', 'contacts');
    expect([summary, description, right]).toEqual(['Indberette en henvendelse', 'Report a contact', 'contact.report']);
    expect(security).toEqual([{ 'signed-in': [] }]);
    expect(document.paths['/health/live']!.get!.security).toBeUndefined();
  });

  it('says what an intent is, in a schema that takes its example and refuses more', () => {
    const { schema, examples } = bodyOf(at('post', 'contacts'));
    const fits = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
    expect(examples['a call']!.value).toEqual(example);
    expect(fits(example)).toBe(true);
    expect(fits({ ...example, admin: true })).toBe(false);
    expect(fits({ ...example, channel: 'owl' })).toBe(false);
    expect(fits({ channel: 'phone' })).toBe(false);
  });

  it('shows a gateway the examples that are for its kind of agency', () => {
    const { examples } = bodyOf(at('post', 'cases/{caseId}/referrals/{referralId}/acceptance'));
    expect(examples).toEqual({ 'taken on': { value: {} } });
  });

  it('says of what needs a credential how it refuses', () =>
    expect(Object.keys(document.paths['/metrics']!.get!.responses)).toEqual(expect.arrayContaining(['401', '403'])));

  it('leaves the ids of the route out of the body', () => {
    const accept = at('post', 'cases/{caseId}/referrals/{referralId}/acceptance');
    expect(bodyOf(accept).schema).toEqual({
      type: 'object',
      properties: {},
      required: [],
      additionalProperties: false,
    });
    expect(accept.parameters.filter((one) => one.in === 'path')).toEqual([
      { name: 'caseId', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
      { name: 'referralId', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
    ]);
  });

  it('says which headers and parameters there are, and which are required', () => {
    const named = (operation: Operation) =>
      operation.parameters
        .filter((one) => one.in !== 'path')
        .map(({ name, required }) => `${name}${required ? '!' : ''}`);
    expect(named(at('post', 'contacts'))).toEqual(['Idempotency-Key!', 'If-Match', 'Accept-Language']);
    expect(named(at('get', 'cases'))).toEqual(['Purpose', 'Accept-Language', 'limit', 'after']);
  });

  it('says what a body that is no intent looks like', () => {
    const fits = new Ajv2020().compile(bodyOf(at('post', 'search')).schema);
    expect([fits({ cpr: '0204364008' }), fits({ cpr: '1' }), fits({ name: 'x' })]).toEqual([true, false, false]);
  });

  it('says what an answer looks like, and how a route says no', () => {
    const { responses } = at('post', 'contacts');
    expect(responses['201']!.content!['application/json']!.schema).toMatchObject({
      type: 'object',
      properties: { receipt: { type: 'string' } },
    });
    expect(Object.keys(responses)).toEqual([
      '201',
      '400',
      '401',
      '403',
      '404',
      '409',
      '413',
      '415',
      '422',
      '429',
      '503',
    ]);
    expect(responses['422']!.content!['application/problem+json']!.schema).toEqual({
      $ref: '#/components/schemas/Problem',
    });
  });
});

describe('in a browser', () => {
  it('is served with a policy under which nothing foreign runs', async () => {
    const page = await gateway.get('/api/docs');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'self';/);
    const html = await page.text();
    expect(html).not.toMatch(/<script>(?!\s*<\/script>)/);
    expect(html).not.toMatch(/(src|href)=["']?(https?:)?\/\//);
  });
});
