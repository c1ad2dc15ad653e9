// Loaded before the hub: it dies with the test that started it, and its clock runs so many days ahead, as if they had
// passed while nobody was there.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
process.channel?.unref();

const ahead = Number(process.env.VAERN_TEST_DAYS_LATER) * 86_400_000;
const Here = Date;

globalThis.Date = class Later extends Here {
  constructor(...given) {
    if (given.length === 0) super(Here.now() + ahead);
    else super(...given);
  }

  static now() {
    return Here.now() + ahead;
  }
};
