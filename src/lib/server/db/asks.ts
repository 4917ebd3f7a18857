import type { AskKind } from '#lib/domain/coming-back.ts';
import type { Database } from './connection.ts';

interface NewAsk {
	id: string;
	caseId: string;
	kind: AskKind;
	/** The action of their plan that did not work out; nothing for all of it, or for a call. */
	actionId: string | null;
	kioskId: string | null;
	at: Date;
}

/** Writes down what somebody who came back asks of the team. */
export async function putAsk(db: Database, ask: NewAsk): Promise<void> {
	await db
		.insertInto('ask')
		.values({
			id: ask.id,
			case_id: ask.caseId,
			kind: ask.kind,
			action_id: ask.actionId,
			kiosk_id: ask.kioskId,
			at: ask.at,
		})
		.execute();
}

/** Whether the same was asked since the person was last spoken with: pressed twice, it is asked once. */
export async function isAsked(
	db: Database,
	{ caseId, kind, actionId, since }: Pick<NewAsk, 'caseId' | 'kind' | 'actionId'> & { since: Date | null },
): Promise<boolean> {
	const row = await db
		.selectFrom('ask')
		.select('id')
		.where('case_id', '=', caseId)
		.where('kind', '=', kind)
		.where('action_id', 'is not distinct from', actionId)
		.$if(since !== null, (asks) => asks.where('at', '>', since ?? new Date(0)))
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}
