import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { TrackChanged } from '../api/track-changed';
import { newer } from '../live/since';
import { isTrackDecision, sendOnTrack } from './send-on-track';
import { trackQuery, versionDone } from './track-data';

interface Sending<Body> {
  readonly error: unknown;
  readonly variables: Body | undefined;
  readonly mutate: (body: Body) => void;
  readonly reset: () => void;
}

/** Sends an act of a track with the version that it rests on, if it rests on one. */
export function useSeenTrack(act: string, trackId: string) {
  const client = useQueryClient();
  const told = useRef<string | undefined>(undefined);
  return {
    send: async <T>(post: (ifMatch?: string) => Promise<T>): Promise<T> => {
      if (!isTrackDecision(act)) return post();
      const shown = client.getQueryData(trackQuery(trackId).queryKey)?.version;
      const version = told.current ?? newer(shown, versionDone(trackId));
      told.current = undefined;
      const look = async () => (await client.fetchQuery({ ...trackQuery(trackId), staleTime: 0 })).version;
      return sendOnTrack({ version, look }, post);
    },
    /** The command, whose error says how to go on where the track has. */
    asking: <S extends Sending<Body>, Body>(command: S & Sending<Body>) => {
      const { error, variables } = command;
      if (!(error instanceof TrackChanged) || variables === undefined) return command;
      const sendAnyway = () => {
        told.current = error.version;
        command.mutate(variables);
      };
      return { ...command, error: new TrackChanged(error.version, { sendAnyway, goBack: command.reset }) };
    },
  };
}
