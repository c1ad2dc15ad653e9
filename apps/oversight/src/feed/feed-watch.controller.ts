import { Controller, Get, Inject } from '@nestjs/common';
import type { Actor } from '@vaern/access';
import { Answers, By, Right, ServedTo } from '@vaern/gateway';
import { OVERSIGHT, type OversightParts } from '../parts';
import { feedWatch } from './answer';
import { feedFor } from './feed-state';

/**
 * Whether everything keeps up: courier, timekeeper, views, Kafka, and whether the chains hold. For whoever runs the
 * machines, and opens nothing: no case, no type of notice, and of a time the hour (docs/decisions/0047-what-those-who-watch-are-shown.md).
 */
@Controller('api/oversight')
@ServedTo('municipality', 'police', 'centre')
export class FeedWatchController {
  constructor(@Inject(OVERSIGHT) private readonly parts: OversightParts) {}

  @Get('feed')
  @Right('feed.watch')
  @Answers(feedWatch)
  feed(@By() { agency }: Actor) {
    return feedFor(agency, this.parts.feed);
  }
}
