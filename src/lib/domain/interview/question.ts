import * as v from 'valibot';
import { line, lines, requiredLine, requiredLines } from '../text.ts';
import { longestPhone, phone, requiredPhone } from '../phone.ts';

/** Who is filling in the interview (FIELD.md S1). */
export const doors = ['self', 'someone-i-know', 'professional', 'connector-for-caller'] as const;
export type Door = (typeof doors)[number];

/** What was answered so far: the door, and each field's codes or words by the field's name. */
export type Answers = { door: Door } & Record<string, string | string[]>;

/** The steps a person is told about; every door passes all of them, so "Step 2 of 4" is always true. */
export const steps = ['needs', 'reaching', 'about', 'check'] as const;
export type Step = (typeof steps)[number];

/** One thing to fill in: how it is drawn, what is accepted, and the codes to choose from. */
export interface Field {
	name: string;
	kind: 'cards' | 'choices' | 'choice' | 'line' | 'lines' | 'phone';
	schema: v.GenericSchema<unknown, string | string[]>;
	options: readonly string[];
	required: boolean;
	/** Of the codes to choose from, those that these answers leave open; all of them where this is missing. */
	offered?(answers: Answers): readonly string[];
	/** Codes of earlier days: offered to nobody, but still taken and said in words where one was answered. */
	older?: readonly string[];
	/** The most characters of a field that is typed in. */
	max?: number;
	/** What a browser may call this field at home; at a kiosk nothing is ever completed. */
	autocomplete?: 'name' | 'tel' | 'street-address';
}

/** One page of the interview. `id` is its address; the list of all of them is `questions.ts`. */
export interface Question {
	id: string;
	step: Step;
	fields: readonly Field[];
	/** Codes about the answer that nobody is asked for: that it was spoken, and what it seems to speak of. */
	marks?: readonly Field[];
	/** Whether the answers so far make this question worth asking. */
	askWhen(answers: Answers): boolean;
	/** Drawn above the fields: the help lines, where waiting for a call is not enough. */
	aside?: 'help-lines';
}

/** Many of these codes, as picture-and-word cards or as plain boxes. Codes not offered are refused. */
export function anyOf(
	name: string,
	options: readonly string[],
	kind: 'cards' | 'choices' = 'choices',
): Field {
	const schema = v.pipe(
		v.optional(v.array(v.picklist(options, 'choose-from-list')), []),
		v.transform((codes) => [...new Set(codes)]),
	);
	return { name, kind, schema, options, required: false };
}

/** One of these codes, or of the `older` ones. Errors: `choose-one` where it is required, `choose-from-list`. */
export function oneOf(
	name: string,
	options: readonly string[],
	required = false,
	older: readonly string[] = [],
): Field {
	const known = ['', ...options, ...older];
	const schema = v.pipe(
		v.optional(v.string('choose-one'), ''),
		v.check((code) => !required || code !== '', 'choose-one'),
		v.check((code) => known.includes(code), 'choose-from-list'),
	);
	return { name, kind: 'choice', schema, options, required, older };
}

interface Typed {
	max: number;
	required?: boolean;
	autocomplete?: Field['autocomplete'];
}

/** Words on one line, at most `max` characters. */
export function typedLine(name: string, { max, required = false, autocomplete }: Typed): Field {
	const schema = required ? requiredLine(max) : line(max);
	return { name, kind: 'line', schema, options: [], required, max, autocomplete };
}

/** Words on several lines, at most `max` characters. */
export function typedLines(name: string, { max, required = false, autocomplete }: Typed): Field {
	const schema = required ? requiredLines(max) : lines(max);
	return { name, kind: 'lines', schema, options: [], required, max, autocomplete };
}

/** A phone number in any format and any of six digit sets. */
export function typedPhone(name: string, required = false, autocomplete?: 'tel'): Field {
	return {
		name,
		kind: 'phone',
		schema: required ? requiredPhone : phone,
		options: [],
		required,
		max: longestPhone,
		autocomplete,
	};
}

/** Everything that an answer to this question can leave: its fields and its marks. */
export function keptOf({ fields, marks = [] }: Question): readonly Field[] {
	return [...fields, ...marks];
}

/** Whether a question may be left empty as a whole. */
export function mayBeSkipped(question: Question): boolean {
	return question.fields.every((field) => !field.required);
}

/** Whether a field with several answers holds this code. */
export function holds(answers: Answers, field: string, code: string): boolean {
	return answers[field]?.includes(code) ?? false;
}
