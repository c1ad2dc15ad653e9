import { GuideText } from '../guidance/guide-text';
import { labelIn } from './package-data';
import { PartForAll } from './part-for-all';

/** Guidance for professionals, for whoever has no account here. */
export function GuidanceForAllPage() {
  return (
    <PartForAll part="guidance">
      {(contents) =>
        contents.guides.map(({ sources, ...guide }) => (
          <GuideText
            key={guide.id}
            guide={{ ...guide, sources: sources.map((code) => ({ label: labelIn(contents, 'advice-source', code) })) }}
          />
        ))
      }
    </PartForAll>
  );
}
