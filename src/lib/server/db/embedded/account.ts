import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** The account PostgreSQL runs under; empty means our own. */
export interface Account {
	uid?: number;
	gid?: number;
}

/**
 * PostgreSQL refuses to run as root. Then it runs as whoever the cluster already belongs to (it may have
 * been made by an ordinary account), else as `postgres`, else as `nobody`.
 */
export function accountFor(cluster: string): Account {
	if (process.getuid?.() !== 0) return {};
	const existing = statSync(cluster, { throwIfNoEntry: false });
	if (existing && existing.uid !== 0) return { uid: existing.uid, gid: existing.gid };
	const accounts = readAccounts();
	return accounts.get('postgres') ?? accounts.get('nobody') ?? { uid: 65534, gid: 65534 };
}

function readAccounts(): Map<string, Account> {
	try {
		return new Map(
			readFileSync('/etc/passwd', 'utf8')
				.split('\n')
				.map((line) => line.split(':'))
				.filter((fields) => Number(fields[2]) > 0)
				.map((fields) => [String(fields[0]), { uid: Number(fields[2]), gid: Number(fields[3]) }]),
		);
	} catch {
		return new Map();
	}
}

/** Whether the account can pass through every folder on the way to a path, and into it. */
export function canReach(account: Account, path: string): boolean {
	if (account.uid === undefined) return true;
	const { mode, uid, gid } = statSync(path);
	const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
	if (!(mode & bit)) return false;
	return path === dirname(path) || canReach(account, dirname(path));
}
