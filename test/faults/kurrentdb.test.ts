import { Books } from './books';
import { describeKills, withoutKafka } from './describe-kills';
import { House } from './house';
import { Kurrentdb } from './kurrentdb';

describeKills('KurrentDB', withoutKafka, async () => {
  const kurrentdb = await Kurrentdb.start();
  const house = await House.build({ real: { environment: kurrentdb.environment } });
  if (!(await house.start())) throw new Error(house.deaths[0]?.said);
  const books = await Books.open(house, await kurrentdb.store());
  return { house, books, close: () => kurrentdb.stop() };
});
