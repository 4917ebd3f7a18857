import type { ColumnType } from 'kysely';

/** A column that is set once: a row of a thing done is not changed afterwards. */
type Once<T> = ColumnType<T, T, never>;

/** What better-auth keeps about sign-in. Columns only it touches are left to it. */
export interface StaffTables {
	staff_session: {
		id: Once<string>;
		staff_id: Once<string>;
		token: Once<string>;
		expires_at: Date;
		created_at: Date;
	};
	staff_account: {
		id: Once<string>;
		staff_id: Once<string>;
		account_id: Once<string>;
		provider_id: Once<'credential'>;
		password: string;
		created_at: Date;
		updated_at: Date;
	};
	staff_two_factor: { id: Once<string>; staff_id: Once<string>; verified: boolean };
}
