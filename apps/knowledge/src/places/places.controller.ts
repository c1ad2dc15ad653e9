import { Controller, Get, Inject } from '@nestjs/common';
import { areas, type Directory } from '@vaern/directory';
import { Answers, Open } from '@vaern/gateway';
import { z } from 'zod';
import { KNOWLEDGE, type KnowledgeParts } from '../parts';

const names = z.record(z.string(), z.string());
const places = z.object({
  /** By id: `municipality:0561`. */
  agencies: names,
  /** By id: `municipality:0561/visitation`. */
  units: names,
  /** By unit: the number at which others reach it. */
  phones: names,
  /** By id of a municipality: the police district that is suggested to it today, if one of those here is. */
  districts: names,
  /** By id, all of the country's, whoever takes part here: she may live, and meet others, where nobody does. */
  municipalities: names,
  /** Whether all people and cases here are made up. */
  demo: z.boolean(),
});

const named = (all: readonly { readonly id: string; readonly name: string }[]) =>
  Object.fromEntries(all.map(({ id, name }) => [id, name]));

const municipalities = named(areas.filter(({ id }) => id.startsWith('municipality:')));

const suggestedOn = (directory: Directory, day: string) =>
  Object.fromEntries(
    directory.agencies().flatMap(({ id }) => {
      const district = directory.suggestedDistrict(id, day);
      return district === undefined ? [] : [[id, district]];
    }),
  );

/** Who takes part here, whom it is suggested to turn to, what their units are called, and whether it is a demo. */
@Controller('api/knowledge/places')
export class PlacesController {
  constructor(@Inject(KNOWLEDGE) private readonly parts: KnowledgeParts) {}

  @Get()
  @Open('published')
  @Answers(places)
  places(): z.infer<typeof places> {
    const { directory, phones, isDemo, calendar, clock } = this.parts;
    const [agencies, units] = [named(directory.agencies()), named(directory.units())];
    const districts = suggestedOn(directory, calendar.todayInDenmark(clock.now()));
    return { agencies, units, phones, districts, municipalities, demo: isDemo };
  }
}
