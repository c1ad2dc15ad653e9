import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { TestMailbox } from '../../test/mailbox';
import { StaffMailbox } from '../deciding/staff-mailbox';
import { SmtpNudges } from './smtp';

const domains = ['politi.example'];
const mailboxOf = (name: string) =>
  StaffMailbox.of({ agency: 'police:1464', role: 'case-officer' }, `${name}@politi.example`, domains)!;
const from = 'vaern@esbjerg.example';
const round = new Date('2026-03-02T10:15:00Z');
const nudge = (name: string) => ({ to: mailboxOf(name), round, id: `nudge-of-${name}` });

describe('a nudge over SMTP', () => {
  let mailbox: TestMailbox;
  let port: SmtpNudges;
  beforeEach(async () => {
    mailbox = await TestMailbox.start();
    port = new SmtpNudges({ url: mailbox.url, from });
  });
  afterEach(async () => {
    port.close();
    await mailbox.down();
  });

  /** A message without what may differ: to whom, when, and the name by which a second copy is known. */
  const bare = (raw: string) => raw.replace(/^(To|Date|Message-ID): .*\r\n/gm, '');

  it('is the same bytes to everybody, but for To, Date and Message-ID', async () => {
    await port.send(nudge('ole'));
    await port.send({ ...nudge('mia'), round: new Date('2026-07-24T06:30:00Z') });
    const [first, second] = mailbox.mails.map(({ raw }) => raw);
    expect(bare(first!)).toBe(bare(second!));
    expect(bare(first!)).not.toMatch(/ole|mia|politi/);
    expect(first).toMatch(/^Date: Mon, 02 Mar 2026 10:15:00 \+0000\r$/m);
    expect(first).toMatch(/^Message-ID: <nudge-of-ole@esbjerg\.example>\r$/m);
    expect(first).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(mailbox.mails.map(({ to }) => to)).toEqual([['ole@politi.example'], ['mia@politi.example']]);
  });

  it('has these headers, and no other that a library or a machine adds', async () => {
    await port.send(nudge('ole'));
    const [head = ''] = mailbox.mails[0]!.raw.split('\r\n\r\n');
    const names = [...head.matchAll(/^([\w-]+):/gm)].map(([, name]) => name);
    expect(new Set(names)).toEqual(
      new Set([
        'Auto-Submitted',
        'Content-Transfer-Encoding',
        'Content-Type',
        'Date',
        'From',
        'MIME-Version',
        'Message-ID',
        'Subject',
        'To',
      ]),
    );
    expect(names).toHaveLength(9);
  });

  it('says no name of what refused it: the server may repeat the address', async () => {
    mailbox.refusals.push(550);
    const refused = await port.send(nudge('ole')).catch((error: unknown) => error);
    expect(refused).toMatchObject({ name: 'MailRefused', code: '550' });
    expect((refused as Error).message + (refused as Error).stack).not.toContain('politi');
    expect((refused as Error).cause).toBeUndefined();
  });

  it('is not sent where nobody answers', async () => {
    await mailbox.down();
    await expect(port.send(nudge('ole'))).rejects.toMatchObject({ name: 'MailServerDown', code: 'ESOCKET' });
  });
});

describe('to a mail server that is not this machine', () => {
  it.each([
    ['that offers no encryption', { disabledCommands: ['AUTH', 'STARTTLS'] }],
    ['whose certificate nobody vouches for', { disabledCommands: ['AUTH'] }],
  ])('%s, nothing is sent', async (_, options) => {
    const mailbox = await TestMailbox.start(options, '127.0.0.2');
    const port = new SmtpNudges({ url: mailbox.url, from });
    await expect(port.send(nudge('ole'))).rejects.toMatchObject({ name: 'MailServerDown' });
    expect(mailbox.mails).toEqual([]);
    port.close();
    await mailbox.down();
  });
});
