/** What topics must be among each other: no two answer to one name. */
import { toSlug } from '../markdown/references.ts';
import type { Topic } from './content.ts';
import type { Message } from './message.ts';

/** Judges all topics. */
export function judgeTopics(topics: readonly Topic[]): Message[] {
  const owners = new Map<string, string>();
  const messages: Message[] = [];
  for (const topic of topics) {
    const names: [string, (string | number)[]][] = [
      [topic.slug, []],
      [topic.data.title, ['title']],
      ...(topic.data.aliases ?? []).map((alias, index): [string, (string | number)[]] => [alias, ['aliases', index]]),
    ];
    for (const [name, path] of names) {
      const key = toSlug(name);
      const owner = owners.get(key) ?? topic.slug;
      owners.set(key, owner);
      if (owner !== topic.slug)
        messages.push({
          file: topic.file,
          code: 'alias-doubled',
          found: `${JSON.stringify(name)} also names the topic ${JSON.stringify(owner)}`,
          ...topic.placeOf(path),
        });
    }
  }
  return messages;
}
