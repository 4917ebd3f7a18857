import { expect, test } from 'vitest';
import { translator } from './catalogue.ts';
import { dialledPhone, groupedPhone } from './phone.ts';
import { preferredLanguage } from './languages.ts';
import { dayIn, valuesOf } from './values.ts';

test.each([
	['en', 'Wednesday, November 25, 2026', 'Nov 22, 2026, 2:05 p.m.'],
	['fr', 'mercredi 25 novembre 2026', '22 nov. 2026, 14 h 05'],
])('%s says days and moments in Vancouver, Gregorian, in 0-9', (language, day, moment) => {
	const values = valuesOf(language);
	expect(values.day('2026-11-25')).toBe(day);
	expect(values.moment(new Date('2026-11-22T22:05:00Z')).replace(/[\u202f\u00a0]/g, ' ')).toBe(moment);
});

test('Persian prose counts in Persian digits; a phone number keeps its own', () => {
	const t = translator('fa');
	expect(t('common:step', { step: 1, of: 4, name: 'x' })).toMatch(/۱.*۴/);
	expect(t('common:start.steps.callWithin', { count: 3 })).toContain('۳');
	expect(t('common:sent.ifNot', { phone: '604-555-0199' })).toContain('604-555-0199');
	expect(translator('ar')('common:step', { step: 1, of: 4, name: 'x' })).toMatch(/1.*4/);
});

test('a day is the day where the site is, not where the server is', () => {
	expect(dayIn('America/Vancouver', new Date('2026-11-23T06:00:00Z'))).toBe('2026-11-22');
	expect(dayIn('America/Toronto', new Date('2026-11-23T06:00:00Z'))).toBe('2026-11-23');
});

test.each([
	['6045550199', '604-555-0199', '+16045550199'],
	['(604) 555-0199', '(604) 555-0199', '+16045550199'],
	['1-866-437-1940', '1-866-437-1940', '+18664371940'],
	['٦٠٤٥٥٥٠١٩٩', '604-555-0199', '+16045550199'],
	['9-8-8', '9-8-8', '988'],
	['8-1-1', '8-1-1', '811'],
	['ask my son', 'ask my son', null],
])('%s is shown as %s and dialled as %s', (typed, shown, dialled) => {
	expect(groupedPhone(typed)).toBe(shown);
	expect(dialledPhone(typed)).toBe(dialled);
});

test.each([
	['fr-CA,fr;q=0.9,en;q=0.8', 'fr'],
	['de-DE,de;q=0.9', 'en'],
	[null, 'en'],
])('a browser that asks for %s is spoken to in %s', (header, language) => {
	expect(preferredLanguage(header)).toBe(language);
});

test.each([
	['pa', /ਬੁੱਧਵਾਰ.*25.*2026/],
	['zh-Hant', /2026年11月25日.*星期三/],
	['zh-Hans', /2026年11月25日.*星期三/],
	['fa', /چهارشنبه.*۲۵.*نوامبر.*۲۰۲۶/],
	['ar', /الأربعاء.*25.*نوفمبر.*2026/],
	['ko', /2026년 11월 25일.*수요일/],
	['tl', /Miyerkules.*Nobyembre 25.*2026/],
	['vi', /Thứ Tư.*25.*tháng 11.*2026/i],
	['es', /miércoles.*25 de noviembre.*2026/],
	['hi', /बुधवार.*25.*नवंबर.*2026/],
])('%s says a day Gregorian, with weekday and month by name, in its own digits', (language, said) => {
	const day = valuesOf(language).day('2026-11-25');
	expect(said.test(day), day).toBe(true);
});
