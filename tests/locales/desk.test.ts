import { describe, expect, test } from 'vitest';
import { caseEventKinds } from '#lib/domain/case-event.ts';
import { closureReasons } from '#lib/domain/closure.ts';
import { contactChannels, contactResults, partsOfDay } from '#lib/domain/contact-attempt.ts';
import { followUpOutcomes } from '#lib/domain/follow-up.ts';
import { doors } from '#lib/domain/interview/question.ts';
import { needCodes, needLevels } from '#lib/domain/need.ts';
import { queueStates } from '#lib/domain/queue.ts';
import { hasWords } from '#lib/i18n/catalogue.ts';
import { teamLanguages } from '#lib/i18n/languages.ts';

const counted = ['waited', 'unanswered'].map((code) => `team:queue.reasons.${code}_other`);
const reasons = [
	...['unsafe', 'next-try', 'next-try-due', 'follow-up', 'follow-up-due'],
	...['never-tried', 'no-plan', 'no-follow-up', ...needLevels],
];
const under = (key: string, codes: readonly string[]) => codes.map((code) => `${key}.${code}`);

/** Keys that the desk makes out of codes: no search of the source finds them. */
const keys = [
	...counted,
	...under('team:queue.reasons', reasons),
	...under('team:queue.states', [...queueStates, 'today', 'all', 'closed']),
	...under('team:contactAttempt.channels', ['label', ...contactChannels]),
	...under('team:contactAttempt.results', ['label', ...contactResults]),
	...under('team:case.suggestion.channels', contactChannels),
	...under('team:case.suggestion.times', partsOfDay),
	...under('team:case.card.doors', doors),
	...under('team:case.card.messages', ['yes', 'no', 'not-sure', 'no-answer']),
	...under('team:case.card.agreements', ['yes-person', 'yes-referrer', 'yes-connector', 'no', 'unknown']),
	...under('team:case.card.helps', ['hearing', 'sight', 'speech', 'memory']),
	...under('team:closure.reasons', ['label', ...closureReasons]),
	...under('team:need.levels', ['label', ...needLevels]),
	...under('team:need.make', needLevels),
	...under('team:consent.topics', ['label', 'keep-and-contact', 'tell-referrer']),
	...under('team:consent.by', ['person', 'referrer', 'connector']),
	...under('team:events', [...caseEventKinds, 'printed', 'received', 'notReceived']),
	...under('team:events.outcomes', followUpOutcomes),
	...under('team:events.sheets', ['receipt', 'first-steps', 'social-prescription']),
	...under('questions:need-names', needCodes),
	...['closed', 'need-known', 'no-such-need', 'tried-too-little', 'minutes-wrong', 'day-past'].map(
		(code) => `errors:${code}`,
	),
];

describe.each(teamLanguages.map(({ code }) => code))('the desk in %s', (language) => {
	test.each(keys)('has words for %s', (key) => expect(hasWords(language, key)).toBe(true));
});
