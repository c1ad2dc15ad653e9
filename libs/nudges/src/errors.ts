/** 422: the address is not under a mail domain of the agency. */
export class MailboxNotOfAgency extends Error {
  override name = 'MailboxNotOfAgency';
}
/** 422: nobody of the unit by that name has said where they may be nudged; or somebody is away, and has named no deputy. */
export class DeputyNotNudged extends Error {
  override name = 'DeputyNotNudged';
}
