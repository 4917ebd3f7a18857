import * as v from 'valibot';

const signSchema = v.strictObject({
	/** `machine`, or the person who wrote the words. */
	translator: v.pipe(v.string(), v.minLength(1)),
	/** The person who has read them and stands by them, or nobody yet. */
	reviewer: v.nullable(v.pipe(v.string(), v.minLength(1))),
	date: v.pipe(v.string(), v.isoDate()),
});

/**
 * Who translated a language's strings, from which English words, and who has checked them
 * (ACCESSIBILITY M03). One sign holds for all strings but those that have their own under `signed`, so that a
 * file says little twice and a change to one string is one line.
 */
export const registerSchema = v.strictObject({
	...signSchema.entries,
	/** Namespace → key → mark of the English words that were translated. */
	sources: v.record(v.string(), v.record(v.string(), v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/)))),
	/** `namespace:key` → its own sign. */
	signed: v.record(v.string(), signSchema),
});

export type Register = v.InferOutput<typeof registerSchema>;
export type Sign = v.InferOutput<typeof signSchema>;

/** How far a string is: read by a person, written by a person, drafted by machine, older than its English, not there. */
export const stringStates = ['reviewed', 'translated', 'machine', 'stale', 'missing'] as const;
export type StringState = (typeof stringStates)[number];

export const emptyRegister = (date: string): Register => ({
	translator: 'machine',
	reviewer: null,
	date,
	sources: {},
	signed: {},
});

/** Who stands for one string, or null where the register does not know it. */
export function signOf(register: Register, namespace: string, key: string): Sign | null {
	if (register.sources[namespace]?.[key] === undefined) return null;
	const { translator, reviewer, date } = register.signed[`${namespace}:${key}`] ?? register;
	return { translator, reviewer, date };
}

/** How far one string is, given the mark of today's English words. */
export function stateOf(register: Register, namespace: string, key: string, mark: string): StringState {
	const sign = signOf(register, namespace, key);
	if (!sign) return 'missing';
	if (register.sources[namespace]?.[key] !== mark) return 'stale';
	if (sign.reviewer !== null) return 'reviewed';
	return sign.translator === 'machine' ? 'machine' : 'translated';
}

/** The register with one string signed anew. */
export function withSign(
	register: Register,
	{ namespace, key }: { namespace: string; key: string },
	mark: string,
	{ translator, reviewer, date }: Sign,
): Register {
	const name = `${namespace}:${key}`;
	const others = Object.fromEntries(Object.entries(register.signed).filter(([other]) => other !== name));
	const usual =
		translator === register.translator && reviewer === register.reviewer && date === register.date;
	return {
		...register,
		sources: { ...register.sources, [namespace]: { ...register.sources[namespace], [key]: mark } },
		signed: usual ? others : { ...others, [name]: { translator, reviewer, date } },
	};
}

/** Whether a page with these namespaces must say that its words were translated by computer and wait for a person. */
export function isDraft(register: Register, namespaces: readonly string[]): boolean {
	return namespaces.some((namespace) =>
		Object.keys(register.sources[namespace] ?? {}).some(
			(key) => signOf(register, namespace, key)?.reviewer === null,
		),
	);
}
