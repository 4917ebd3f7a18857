import type { Contact, ContactAnswer } from '#lib/domain/edge.ts';
import type { SealedForHub } from '#lib/server/hub-seal.ts';

/** What came of a call to the hub. */
export type Answered<T> =
	| { ok: true; value: T }
	/** The hub itself says no to this one thing, with a code of ours. */
	| { ok: false; why: 'refused'; code: string }
	/** Nobody, or not our hub, or it cannot now: later, and not before it says. The code is for the log. */
	| { ok: false; why: 'away'; code: string; retryAfterSeconds: number };

/** What is kept at the hub as one text, whose SHA-256 has been checked: the directory, its words, its sounds' names. */
export interface Copy {
	hash: string;
	text: string;
}

export type CopyName = 'directory' | 'words' | 'sounds';

/** The hub as its edge calls it. Nothing here throws because of what the network or the other side does. */
export interface HubGateway {
	enrol(asked: { code: string; tokenHash: string; key: string }): Promise<Answered<ContactAnswer>>;
	/** Hands over one referral; true only when the hub itself has named it. */
	handOver(token: string, referral: SealedForHub & { id: string; version: number }): Promise<Answered<true>>;
	contact(token: string, told: Contact): Promise<Answered<ContactAnswer>>;
	copy(token: string, of: CopyName): Promise<Answered<Copy>>;
	/** The sound of a file that the copy of `sounds` names; its SHA-256 has been checked. */
	sound(token: string, file: string): Promise<Answered<Buffer>>;
	/** Ends every call that is on its way. */
	close(): void;
}
