import type { Track } from '../api/answers';
import type { CloseProps } from '../matters/few-lines';

/** What the form of a step in a track is given. */
export interface StepProps extends CloseProps {
  readonly track: Track;
  readonly name: string;
}
