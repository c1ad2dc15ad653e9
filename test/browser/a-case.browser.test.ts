import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { demoInBrowser, type Served } from './hub';
import { faultsOf } from './looking';
import { Visitor } from './visitor';

const story = 'Han skriver hver nat og stod i går ved hendes cykel.';
let served: Served;
let browser: Browser;
/** The case that the frontline reported. */
let address: string;
let visitator: Visitor;

beforeAll(async () => {
  [served, browser] = await demoInBrowser();
  const frontline = await (await Visitor.come(browser, served)).signIn('frontline');
  await frontline.tell(story);
  await frontline.page.getByRole('button', { name: 'Send til visitatoren' }).click();
  await frontline.page.getByRole('heading', { name: 'Tak. Det er modtaget.' }).waitFor();
  await frontline.leave();
  visitator = await (await Visitor.come(browser, served)).signIn('visitator');
  await visitator.goTo('/cases');
  await visitator.page.locator('.line-what a').first().click();
  await visitator.page.getByText(story).waitFor();
  address = visitator.path();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

describe('the phone call', () => {
  beforeAll(async () => {
    await visitator.goTo(address);
    await visitator.page.getByRole('link', { name: 'Samtale nu' }).click();
    await visitator.page.getByText('Kan du tale frit nu?').waitFor();
  });
  const part = (name: string) => visitator.page.getByRole('form', { name });

  it('says at each question what it waits for', async () => {
    const reach = part('1. Sikker kontakt');
    await reach.getByRole('button', { name: 'Gem' }).click();
    expect(await reach.locator('.form-error-message').count()).toBe(4);
    expect(await visitator.focused()).toBe('Nummer eller adresse');
    expect(await faultsOf(visitator)).toEqual([]);
  }, 60_000);

  it('saves each part by itself, and says so until something is written in it again', async () => {
    const reach = part('1. Sikker kontakt');
    await reach.getByLabel('Nummer eller adresse').fill('20 00 00 01');
    await visitator.answer('Må vi ringe?', 'Ja');
    await visitator.answer('Må vi lægge besked?', 'Nej');
    await visitator.answer('Kan udøver komme ind i telefonen', 'Nej');
    await reach.getByRole('button', { name: 'Gem' }).click();
    await reach.getByText('Gemt.').waitFor();
    await reach.locator('.safe-reach', { hasText: '20 00 00 01' }).waitFor();
    await reach.getByLabel('Hvornår passer det?').fill('efter 16');
    expect(await reach.getByText('Gemt.').count()).toBe(0);

    const told = part('3. Hendes fortælling');
    await told.getByLabel('Noter fra samtalen').fill('Det begyndte i august.');
    await told.getByRole('button', { name: 'Gem' }).click();
    await told.getByText('Gemt.').waitFor();
    expect(await told.getByLabel('Noter fra samtalen').inputValue()).toBe('');

    const children = part('4. Børn');
    await children.getByLabel('Barnets navn').fill('Alma');
    await children.getByRole('button', { name: 'Tilføj barn' }).click();
    await children.getByText('Børn i sagen: Alma').waitFor();

    const who = part('5. Hvem er hun?');
    await who.getByRole('textbox', { name: 'Navn' }).fill('Nadia Holm');
    await visitator.answer('Er hendes navn og adresse beskyttet?', 'Ingen');
    await visitator.answer('Ved hun, at sagen findes?', 'Ja');
    await who.getByRole('button', { name: 'Gem' }).click();
    await who.getByText('Gemt.').waitFor();
    expect(await faultsOf(visitator)).toEqual([]);
  }, 90_000);

  it('leaves in the case what was saved', async () => {
    await visitator.page.getByRole('link', { name: 'Tilbage til sag' }).click();
    await visitator.page.getByRole('heading', { name: 'Nadia Holm' }).waitFor();
    const main = visitator.page.locator('main');
    await main.getByText('20 00 00 01').waitFor();
    expect(await main.getByText('Læg ikke besked').count()).toBe(1);
    await main.getByRole('heading', { name: 'Alma' }).waitFor();
    await main.getByText('Det begyndte i august.').waitFor();
  });
});

describe('the screening', () => {
  it('is made with the keyboard alone', async () => {
    const { page } = visitator;
    await visitator.tabTo('Afklar');
    await page.keyboard.press('Enter');
    await page.getByText('Værn regner ikke en score ud').waitFor();
    await visitator.tabTo('Gem afklaringen');
    await page.keyboard.press('Enter');
    expect(await page.locator('.form-error-message').count()).toBe(7);
    expect(await faultsOf(visitator)).toEqual([]);
    for (const choice of ['Samtale med den udsatte', 'Vedvarende', 'Klart og tydeligt', 'Ingen svar', 'Stalking']) {
      await visitator.tabTo(choice);
      await page.keyboard.press('Space');
    }
    await visitator.tabTo('Lav');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await visitator.tabTo('Hvorfor?');
    await page.keyboard.type('Ensidigt og vedvarende siden august.');
    await visitator.tabTo('Gem afklaringen');
    await page.keyboard.press('Enter');
    await page.getByText('Afklaringen er gemt.').waitFor();
    expect(await visitator.focused()).toContain('Afklaringen er gemt.');
    expect(await faultsOf(visitator)).toEqual([]);
    await visitator.tabTo('Videre til henvisning');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Henvisning', level: 1 }).waitFor();
  }, 120_000);
});

describe('the log', () => {
  const text = 'Skrev »jeg ved, hvornår du går hjem« tre gange.';
  const entry = () => visitator.page.locator('.timeline li', { hasText: text });

  it('asks of an incident what it must know, and who may see it', async () => {
    const { page } = visitator;
    await visitator.goTo(address);
    await page.getByRole('link', { name: 'Ny hændelse' }).click();
    await page.getByRole('button', { name: 'Gem hændelsen' }).click();
    expect(await page.locator('.form-error-message').count()).toBe(6);
    expect(await visitator.focused()).toBe('Hvilken dag?');
    expect(await faultsOf(visitator)).toEqual([]);
  }, 60_000);

  it('takes an incident with the keyboard alone', async () => {
    const { page } = visitator;
    await page.getByLabel('Hvilken dag?').fill('2026-01-05');
    await page.getByLabel('Hvad var klokken?').fill('22:40');
    await visitator.tabTo('Hvad skete der?');
    await page.keyboard.type(text);
    await visitator.tabTo('Opkald');
    await page.keyboard.press('ArrowDown');
    for (const choice of ['Sms', 'Kontaktforsøg', 'Fra udøveren', 'Den udsatte', 'Kun støtte']) {
      await visitator.tabTo(choice);
      await page.keyboard.press('Space');
    }
    await visitator.tabTo('Sted, vidner, virkning');
    await page.keyboard.press('Enter');
    await visitator.tabTo('Hvor mange gange?');
    await page.keyboard.type('3');
    expect(await faultsOf(visitator)).toEqual([]);
    await visitator.tabTo('Gem hændelsen');
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'Hændelsen er gemt i loggen.' }).waitFor();
    expect(await visitator.focused()).toBe('Hvad skete der? (kan udelades)');
    expect(await page.getByLabel('Kun støtte').isChecked()).toBe(true);
    expect(await page.getByLabel('Hvad skete der?').inputValue()).toBe('');
    await page.getByRole('link', { name: 'Tilbage til sag' }).click();
    await entry().getByText('3 gange').waitFor();
    await entry().getByText('Kun støtte').waitFor();
  }, 90_000);

  it('lets her say later that more may see it', async () => {
    await entry().getByRole('button', { name: 'Ret, hvem der må se' }).click();
    const change = entry().getByRole('form', { name: 'Hvem må se denne hændelse?' });
    await change.getByRole('button', { name: 'Gem' }).click();
    expect(await change.locator('.form-error-message').count()).toBe(2);
    expect(await faultsOf(visitator)).toEqual([]);
    await visitator.answer('Hvem må se denne hændelse?', 'Støtte og politi');
    await visitator.answer('Hvorfor ændres det?', 'Hun ønsker det');
    await change.getByRole('button', { name: 'Gem' }).click();
    await entry().locator('.badge', { hasText: 'Støtte og politi' }).waitFor();
    expect(await entry().getByRole('form').count()).toBe(0);
  }, 60_000);
});

describe('the referral', () => {
  beforeAll(async () => {
    await visitator.goTo(`${address}/referral`);
  }, 60_000);

  const seen = () => visitator.page.locator('.preview');
  const police = 'Syd- og Sønderjyllands Politi, Modtagelsen';

  it('asks for what it lacks', async () => {
    const { page } = visitator;
    await page.getByRole('button', { name: 'Send henvisningen' }).click();
    expect(await page.locator('.form-error-message').count()).toBe(6);
    expect(await faultsOf(visitator)).toEqual([]);
  }, 60_000);

  it('shows beside the field sets what they will see, and nothing of what was chosen before', async () => {
    const { page } = visitator;
    expect(await page.getByRole('group', { name: 'Hvem skal hjælpe?' }).getByText('(foreslået)').count()).toBe(1);
    await visitator.answer('Hvem skal hjælpe?', `${police} (foreslået)`);
    await page.getByLabel('Hvad beder I om?').selectOption({ label: 'Beskyttelse' });
    await visitator.answer('Hvor meget haster det?', 'Haster');
    await visitator.answer('Hvad giver jer lov', 'Vitale interesser');
    await page.getByLabel('Hvorfor uden samtykke?').selectOption({ label: 'Fare for liv eller helbred' });
    await visitator.answer('Er hun orienteret?', 'Orienteret før');
    await seen().getByRole('heading', { name: 'Straks' }).waitFor();
    expect(await seen().innerText()).not.toContain('navn (');
    await visitator.answer('Hvad må de se?', 'Navn');
    await seen().getByText('navn (Nadia Holm)').first().waitFor();
    expect(await faultsOf(visitator)).toEqual([]);

    const held: (() => Promise<void>)[] = [];
    await page.route('**/referrals/preview?*', (route) => void held.push(() => route.continue()));
    await visitator.answer('Hvad må de se?', 'Fortælling');
    await seen().locator('.skeleton').waitFor();
    expect(await seen().innerText()).not.toContain('navn (Nadia Holm)');
    for (const go of held) await go();
    await page.unroute('**/referrals/preview?*');
    await seen().getByText('fortælling (Nadia Holm)').first().waitFor();
  }, 90_000);

  it('says so where it cannot be shown, and waits for nothing', async () => {
    const { page } = visitator;
    await page.route('**/referrals/preview?*', (route) => route.abort());
    await visitator.answer('Hvad må de se?', 'Vidner');
    await seen().getByText('Der er ingen forbindelse til Værn lige nu.').waitFor();
    expect(await seen().locator('.skeleton').count()).toBe(0);
    expect(await seen().innerText()).not.toContain('navn (Nadia Holm)');
    await page.unroute('**/referrals/preview?*');
    visitator.complaints.length = 0;
    await visitator.answer('Hvad må de se?', 'Vidner');
    await seen().getByText('navn (Nadia Holm)').first().waitFor();
  }, 60_000);

  it('takes her consent to exactly this', async () => {
    const { page } = visitator;
    await visitator.answer('Hvad giver jer lov', 'Samtykke');
    await seen().getByText('Registrér hendes samtykke').waitFor();
    await visitator.answer('Hvordan gav hun det?', 'Telefon');
    await page.getByRole('button', { name: 'Registrér hendes samtykke' }).click();
    await page.getByRole('group', { name: 'Hendes samtykke' }).getByLabel('Hendes samtykke: Telefon').waitFor();
    await seen().getByText('navn (Nadia Holm)').first().waitFor();
    await visitator.answer('Hvad kan ikke kaldes tilbage?', 'Det har hun fået at vide');
    await page.getByLabel('Hvad skal de vide først?').fill('Hun tør ikke gå hjem. Ring efter kl. 16.');
    expect(await faultsOf(visitator)).toEqual([]);
  }, 60_000);

  it('is sent once, however often the button is pressed, and stands in the case', async () => {
    const { page } = visitator;
    await page.getByRole('button', { name: 'Send henvisningen' }).dblclick();
    await page.getByText('Henvisningen er sendt.').waitFor();
    expect(await visitator.focused()).toContain('Henvisningen er sendt.');
    expect(await faultsOf(visitator)).toEqual([]);
    await page.getByRole('link', { name: 'Til sagen' }).click();
    await page.getByText(`Beskyttelse → ${police}`).waitFor();
    expect(await page.getByText(`Beskyttelse → ${police}`).count()).toBe(1);
  }, 60_000);
});

describe('the answer', () => {
  let officer: Visitor;
  beforeAll(async () => {
    officer = await (await Visitor.come(browser, served)).signIn('case-officer');
    await officer.goTo('/inbox');
    await officer.page.locator(`a[href="${address}"]`).click();
    await officer.page.getByText('Du kan svare uden at læse sagen.').waitFor();
  }, 60_000);

  it('can be given by whoever may not read the case yet', async () => {
    expect(await officer.page.content()).not.toMatch(/Nadia|Alma|august|cykel/);
    expect(await faultsOf(officer)).toEqual([]);
    await officer.page.getByRole('button', { name: 'Spørg afsenderen' }).click();
    const ask = officer.page.getByRole('form', { name: 'Spørg afsenderen' });
    await ask.getByRole('button', { name: 'Send spørgsmålet' }).click();
    expect(await ask.locator('.form-error-message').count()).toBe(1);
    expect(await faultsOf(officer)).toEqual([]);
    await ask.getByRole('textbox').fill('Hvornår kan hun træffes?');
    await ask.getByRole('button', { name: 'Send spørgsmålet' }).click();
    await officer.page.getByText('Svarfristen står stille').waitFor();
  }, 60_000);

  it('may be a question, which stands with whoever sent the referral until it is answered', async () => {
    await visitator.goTo('/worklist');
    await visitator.page
      .locator('.line', {
        hasText: 'spørger jer: Beskyttelse. Svar dem',
        has: visitator.page.locator(`a[href="${address}"]`),
      })
      .getByText('Svarfristen står stille')
      .waitFor();
    expect(await faultsOf(visitator)).toEqual([]);
    await visitator.goTo(address);
    const asked = visitator.page.getByRole('form', { name: 'I er blevet spurgt' });
    await asked.getByText('Hvornår kan hun træffes?').waitFor();
    expect(await faultsOf(visitator)).toEqual([]);
    await asked.getByLabel('Jeres svar').fill('Hverdage efter kl. 16.');
    await asked.getByRole('button', { name: 'Send svaret' }).click();
    await asked.waitFor({ state: 'detached' });
  }, 60_000);

  it('is given with the keyboard alone, and opens the case', async () => {
    await officer.goTo(address);
    await officer.tabTo('Tag imod');
    await officer.page.keyboard.press('Enter');
    await officer.page.getByRole('heading', { name: 'Nadia Holm' }).waitFor();
    await officer.page.getByText('Du har taget imod.').waitFor();
    await officer.page.getByText('Hverdage efter kl. 16.').waitFor();
    expect(await officer.page.content()).not.toContain('Det begyndte i august.');
    expect(await faultsOf(officer)).toEqual([]);
  }, 60_000);

  it('ends with a report back', async () => {
    await officer.page.getByRole('button', { name: 'Afslut' }).click();
    const form = officer.page.getByRole('form', { name: 'Afslut' });
    await form.getByRole('button', { name: 'Afslut henvisningen' }).click();
    expect(await form.locator('.form-error-message').count()).toBe(2);
    expect(await faultsOf(officer)).toEqual([]);
    await officer.answer('Hvad kom der ud af det?', 'Hjulpet');
    await form.getByLabel('Tilbagemelding').fill('Hun har fået en fast betjent.');
    await form.getByRole('button', { name: 'Afslut henvisningen' }).click();
    await officer.page.getByText('Beskyttelse →').waitFor();
    await form.waitFor({ state: 'detached' });
    await officer.leave();
  }, 60_000);

  it('may be a refusal, with its reason', async () => {
    const { page } = visitator;
    await visitator.goTo(`${address}/referral`);
    await visitator.answer('Hvem skal hjælpe?', 'Dansk Stalking Center, Rådgivning for udsatte');
    await page.getByLabel('Hvad beder I om?').selectOption({ label: 'Rådgivning' });
    await visitator.answer('Hvor meget haster det?', 'Almindelig');
    await visitator.answer('Hvad giver jer lov', 'Vitale interesser');
    await page.getByLabel('Hvorfor uden samtykke?').selectOption({ label: 'Kan ikke spørges sikkert' });
    await visitator.answer('Er hun orienteret?', 'Orienteres efter');
    await page.getByLabel('Hvad skal de vide først?').fill('Hun har brug for nogen at tale med.');
    await page.getByRole('button', { name: 'Send henvisningen' }).click();
    await page.getByText('Henvisningen er sendt.').waitFor();

    const counsellor = await (await Visitor.come(browser, served)).signIn('counsellor');
    await counsellor.goTo(address);
    await counsellor.page.getByText('Hun har brug for nogen at tale med.').waitFor();
    expect(await counsellor.page.content()).not.toContain('Nadia');
    expect(await counsellor.page.getByText('Mere får I at se, når I tager imod.').count()).toBe(1);
    expect(await counsellor.page.getByText('Ikke afklaret endnu').count()).toBe(0);
    await counsellor.page.getByRole('button', { name: 'Afvis' }).click();
    expect(await faultsOf(counsellor)).toEqual([]);
    await counsellor.answer('Hvorfor afviser I?', 'Ingen ledig plads');
    await counsellor.page.getByRole('button', { name: 'Send afvisningen' }).click();
    await counsellor.page.getByRole('heading', { name: 'Indbakke' }).waitFor();
    await counsellor.leave();

    await visitator.goTo('/worklist');
    await page.getByText('Afvist: Rådgivning. Se hvorfor, og send den igen').waitFor();
  }, 120_000);

  it('may be let go when it was refused: nobody owes the next step any more', async () => {
    const { page } = visitator;
    const declined = page.locator('.line', {
      hasText: 'Afvist: Rådgivning',
      has: page.locator(`a[href^="${address}#"]`),
    });
    await declined.getByRole('link').click();
    const line = page.locator('#referrals .line', { hasText: 'Ingen ledig plads' });
    await line.getByRole('button', { name: 'Send den ikke igen' }).click();
    const form = page.getByRole('form', { name: 'Send den ikke igen' });
    await form.getByRole('button', { name: 'Afslut henvisningen' }).click();
    expect(await form.locator('.form-error-message').count()).toBe(1);
    expect(await faultsOf(visitator)).toEqual([]);
    await visitator.answer('Hvorfor sendes den ikke igen?', 'Ikke længere nødvendigt');
    await form.getByRole('button', { name: 'Afslut henvisningen' }).dblclick();
    await line.getByText('Trukket tilbage').waitFor();
    await line.getByText('Ikke længere nødvendigt').waitFor();
    expect(await line.getByRole('link', { name: 'Send igen' }).count()).toBe(0);
    await visitator.goTo('/worklist');
    await page.getByRole('heading', { name: /^Nu/ }).waitFor();
    expect(await declined.count()).toBe(0);
  }, 90_000);
});
