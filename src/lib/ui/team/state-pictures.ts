import type { Component } from 'svelte';
import CalendarClock from '@lucide/svelte/icons/calendar-clock';
import CircleCheckBig from '@lucide/svelte/icons/circle-check-big';
import Hourglass from '@lucide/svelte/icons/hourglass';
import Inbox from '@lucide/svelte/icons/inbox';
import MessagesSquare from '@lucide/svelte/icons/messages-square';
import PhoneCall from '@lucide/svelte/icons/phone-call';
import type { QueueState } from '#lib/domain/queue.ts';

/** The picture beside each state's word: a state is never told by colour alone. */
export const statePictures: Record<QueueState | 'closed', Component> = {
	'follow-up-due': CalendarClock,
	new: Inbox,
	'trying-to-reach': PhoneCall,
	working: MessagesSquare,
	waiting: Hourglass,
	closed: CircleCheckBig,
};
