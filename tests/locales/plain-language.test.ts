import { describe, expect, test } from 'vitest';
import { catalogue } from '#lib/i18n/catalogue.ts';
import { flatWords } from '#lib/i18n/strings.ts';
import { measures, reading } from '../support/reading-level.ts';

/**
 * Grade 6 is asked of each page (ACCESSIBILITY U03), for on one page hard and easy strings even out; a single
 * string may reach grade 8, because eight words with "connector" among them do. Shorter strings are labels, which
 * these measures cannot judge. French and Spanish have points of ease: 70 is "fairly easy" on the scale of Kandel
 * and Moles, and 60 lies in the middle of what INFLESZ finds right for people with six years of school. Spanish
 * says the same in about a sixth more words.
 */
const limits = {
	en: { page: (grade: number) => grade <= 6, string: (grade: number) => grade <= 8, longest: 20, mean: 12 },
	fr: { page: (ease: number) => ease >= 70, string: (ease: number) => ease >= 50, longest: 20, mean: 12 },
	es: { page: (ease: number) => ease >= 60, string: (ease: number) => ease >= 45, longest: 20, mean: 14 },
};

/** One term for one idea: the words that are said instead of ours, which is given behind them. */
const otherTerms: Record<keyof typeof limits, [never: RegExp, ours: string][]> = {
	en: [
		[/\b(link workers?|navigators?|case ?(workers?|managers?)|liaisons?)\b/i, 'connector'],
		[/\b((reference|confirmation|tracking|case) (number|code)|ticket)\b/i, 'reference'],
		[/\b(application|submission|referral|enquiry|inquiry)\b/i, 'request'],
		[/\b(delete[sd]?|wipe[sd]?)\b/i, 'erase'],
		[/\btranslators?\b/i, 'interpreter'],
		[/\b(terminal|booth|machine)\b/i, 'kiosk'],
		[/\btelephones?\b/i, 'phone'],
		[/\b(submit|transmit)/i, 'send'],
		[/\b(seniors?|elderly|the aged|old people)\b/i, 'older adults'],
		[/\b(leaflet|handout|flyer|printout)\b/i, 'page'],
		[/\b(care plan|support plan|action plan)\b/i, 'plan'],
	],
	fr: [
		[/\b(agent|agente)s? de liaison\b|navigat(eur|rice)|intervenante?s?\b|connecteur/i, 'personne-ressource'],
		[/\b(numéro|code) de (référence|dossier|suivi)\b/i, 'référence'],
		[/\b(requête|candidature|aiguillage)s?\b/i, 'demande'],
		[/supprim|élimin/i, 'effacer'],
		[/\btraduct(eur|rice)s?\b/i, 'interprète'],
		[/\b(kiosque|terminal)\b/i, 'borne'],
		[/\bcontacte[rz]?\b/i, 'joindre'],
		[/\bsoumet|\btransmet/i, 'envoyer'],
		[/\bvieillard|\bvieux\b|personnes? âgée/i, 'personnes aînées'],
		[/\b(dépliant|feuillet|brochure)s?\b/i, 'page'],
	],
	es: [
		[/\b(conector(a|es)?|naveg(ador|adora)|trabajador(a)? social|gestor(a)?)\b/i, 'persona de enlace'],
		[/\b(número|clave|folio) de (referencia|caso|seguimiento)\b/i, 'código de referencia'],
		[/\b(petición|aplicación|derivación)\b/i, 'solicitud'],
		[/\b(elimin|suprim)/i, 'borrar'],
		[/\bdeten(er|ga|emos)\b/i, 'parar'],
		[/\btraductor(a|es)?\b/i, 'intérprete'],
		[/\b(kiosco|kiosko|terminal)\b/i, 'quiosco'],
		[/\b(contactar|contacte)\b/i, 'comunicarse'],
		[/\b(ordenador)\b/i, 'computadora'],
		[/\b(ancian|viej[oa]s?\b|tercera edad)/i, 'personas mayores'],
		[/\b(folleto|volante)\b/i, 'hoja'],
	],
};

/** Words of our trade, which nobody at a front door should have to know. */
const jargon: Record<keyof typeof limits, RegExp> = {
	en: /\breferr(al|ed|er)s?\b|\bconsent|(?<!social )\bprescri|\b(patient|client|user|intake|assessment|eligib\w+|stakeholders?|utili[sz]e|facilitat\w+|psychosocial|caregiver|provider|demographics?)s?\b/i,
	fr: /\baiguill|\bconsente|\bconsenti|\bordonnances?\b|\bprescriptions?\b(?! sociale)|\b(patient|client|usager|bénéficiaire|admissib\w+|prestataire|proche aidant)e?s?\b|psychosocial/i,
	es: /\bderiva|\bremisi|\bconsenti|\breceta|\bprescripci[oó]n\b(?! social)|\b(paciente|cliente|usuari[oa]|beneficiari[oa]|elegib\w+|prestador)e?s?\b|psicosocial/i,
};

/** What stands for a name or a number reads as one short word, as does the law, which has no plainer name. */
const law =
	/Freedom of Information and Protection of Privacy Act|loi de la C\.-B\. sur l’accès à l’information et la vie privée/;
const plain = (words: string) => words.replace(law, 'Law').replace(/\{\{\w+\}\}/g, 'Mary');

describe.each(['en', 'fr', 'es'] as const)('the public words in %s', (language) => {
	const limit = limits[language];
	const strings = [
		'common',
		'questions',
		'errors',
		'sheets',
		'hearing',
		'keyboard',
		'speech',
		'kiosk',
	].flatMap((namespace) =>
		flatWords(catalogue[language]?.[namespace] ?? {})
			// Names of help lines are theirs.
			.filter(([key]) => !/^helpLines\..+\.name$/.test(key))
			.map(([key, words]) => ({
				name: `${namespace}:${key}`,
				page: key.includes('.') ? `${namespace}:${String(key.split('.')[0])}` : namespace,
				words: plain(words),
			})),
	);

	test('are there', () => expect(strings.length).toBeGreaterThan(400));

	test(`have no sentence longer than ${limit.longest} words`, () => {
		const long = strings.filter(({ words }) => reading(language, [words]).longest > limit.longest);
		expect(long).toEqual([]);
	});

	test('have no string that is hard to read', () => {
		const hard = strings
			.map((string) => ({ ...string, ...reading(language, [string.words]) }))
			.filter(({ count, score }) => count >= 8 && !limit.string(score))
			.map(({ name, score, words }) => `${name} (${score.toFixed(1)}): ${words}`);
		expect(hard).toEqual([]);
	});

	test('make pages that are easy to read, in short sentences', () => {
		const hard = [...new Set(strings.map(({ page }) => page))].flatMap((page) => {
			const sentences = strings
				.filter((string) => string.page === page && /[.?]$/.test(string.words))
				.map(({ words }) => words);
			if (sentences.length === 0) return [];
			const { count, mean, score } = reading(language, sentences);
			// Fewer words are judged one string at a time.
			if (count < 30 || (limit.page(score) && mean <= limit.mean)) return [];
			return [`${page}: ${mean.toFixed(1)} words in a sentence, reads ${score.toFixed(1)}`];
		});
		expect(hard).toEqual([]);
	});

	test('say each idea with its one term', () => {
		const other = strings.flatMap(({ name, words }) =>
			otherTerms[language]
				.filter(([never]) => never.test(words))
				.map(([, ours]) => `${name} should say "${ours}": ${words}`),
		);
		expect(other).toEqual([]);
	});

	test('are free of the words of our trade', () => {
		const found = strings.filter(({ words }) => jargon[language].test(words));
		expect(found).toEqual([]);
	});
});

test.each([
	[
		'en',
		{
			person: 2,
			called: 1,
			wanted: 2,
			people: 2,
			connector: 3,
			little: 2,
			information: 4,
			pages: 2,
			someone: 2,
		},
	],
	['fr', { personne: 2, ressource: 2, appelez: 3, numéro: 3, aide: 1, peuvent: 1 }],
	['es', { persona: 3, quiere: 2, día: 2, código: 3, ciudad: 2, aquí: 2, preguntas: 3 }],
] as const)('syllables are counted right in %s', (language, words) => {
	const counted = Object.keys(words).map((word) => [word, measures[language].syllables(word)]);
	expect(Object.fromEntries(counted)).toEqual(words);
});

test('words of officials are found hard', () => {
	const english = 'Following submission of your information, an appropriate representative will be assigned.';
	expect(limits.en.string(reading('en', [english]).score)).toBe(false);
	const french =
		'Ultérieurement, une intervenante communiquera avec vous relativement à votre sollicitation.';
	expect(limits.fr.string(reading('fr', [french]).score)).toBe(false);
	const spanish = 'Posteriormente, una representante institucional establecerá comunicación telefónica.';
	expect(limits.es.string(reading('es', [spanish]).score)).toBe(false);
});
