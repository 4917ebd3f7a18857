import type { ColumnType, Generated } from 'kysely';
import type { NeedCode } from '#lib/domain/need.ts';

/** The directory's tables, shaped after HSDS 3.1 (a resource is HSDS's *service*). */
export interface DirectoryTables {
	organization: {
		id: ColumnType<string, string, never>;
		name: string;
		description: Generated<string>;
		website: Generated<string>;
	};
	resource: {
		id: ColumnType<string, string, never>;
		organization_id: string;
		name: string;
		description: Generated<string>;
		status: Generated<'active' | 'inactive' | 'defunct' | 'temporarily closed'>;
		cost: Generated<'free' | 'subsidised' | 'paid' | 'unknown'>;
		fees_description: Generated<string>;
		eligibility_description: Generated<string>;
		application_process: Generated<string>;
		hours: Generated<string>;
		how_to_get_there: Generated<string>;
		interpretation: Generated<boolean>;
		website: Generated<string>;
		source: string;
		source_read_on: ColumnType<string | null, string | null | undefined, string | null>;
		last_checked_on: ColumnType<string | null, string | null | undefined, string | null>;
		position: Generated<number>;
	};
	resource_need: { resource_id: string; need: NeedCode };
	resource_phone: {
		id: ColumnType<string, string, never>;
		resource_id: string;
		number: string;
		label: Generated<string>;
		position: Generated<number>;
	};
	resource_language: { resource_id: string; language: string };
	resource_area: { resource_id: string; kind: 'province' | 'community' | 'postal-area'; value: string };
	resource_words: {
		resource_id: string;
		language: string;
		description: Generated<string>;
		fees_description: Generated<string>;
		eligibility_description: Generated<string>;
		application_process: Generated<string>;
		hours: Generated<string>;
		how_to_get_there: Generated<string>;
	};
}
