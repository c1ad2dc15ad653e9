import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { CaseChanged } from '../api/case-changed';
import { begunOn, endWriting, goOnFrom } from './begun';
import { isDecision } from './decisions';
import { sendSeen } from './send-seen';
import { shownVersion, wentBy } from './shown-version';

interface Sending<Body> {
  readonly error: unknown;
  readonly variables: Body | undefined;
  readonly mutate: (body: Body) => void;
  readonly reset: () => void;
}

/** Sends an act of a case with the version that it rests on, if it rests on one. */
export function useSeen(act: string, caseId: string) {
  const client = useQueryClient();
  const told = useRef<string | undefined>(undefined);
  return {
    send: async <T>(post: (ifMatch?: string) => Promise<T>): Promise<T> => {
      if (!isDecision(act)) return post();
      const version = told.current ?? wentBy(client, caseId);
      told.current = undefined;
      return sendSeen(client, { caseId, version }, post);
    },
    /** It was done: what is written next is begun anew, unless there is something that its writer was not shown yet. */
    done: () => {
      if (isDecision(act) || begunOn(caseId) === shownVersion(client, caseId)) endWriting();
    },
    /** The command, whose error says how to go on where somebody else changed the case. */
    asking: <S extends Sending<Body>, Body>(command: S & Sending<Body>) => {
      const { error, variables } = command;
      if (!(error instanceof CaseChanged) || variables === undefined) return command;
      const sendAnyway = () => {
        told.current = error.version;
        goOnFrom(caseId, error.version);
        command.mutate(variables);
      };
      return { ...command, error: new CaseChanged(error.lines, error.version, { sendAnyway, goBack: command.reset }) };
    },
  };
}
