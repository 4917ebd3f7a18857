import { isDraft, type Register } from './register.ts';

/** Every language's register, by the path of its file. */
export const registers = import.meta.glob<Register>('/locales/*/register.json', {
	eager: true,
	import: 'default',
});

/** What a person at the front door reads. */
export const publicNamespaces = ['common', 'questions', 'errors', 'sheets', 'hearing', 'keyboard', 'speech'];

const drafts = new Set(
	Object.entries(registers)
		.filter(([, register]) => isDraft(register, publicNamespaces))
		.map(([path]) => path.split('/')[2]),
);

/** Whether a language's public words were drafted by machine and some of them wait for a person. Server only. */
export const saysDraft = (language: string): boolean => drafts.has(language);
