import type { Component } from 'svelte';
import Accessibility from '@lucide/svelte/icons/accessibility';
import Brain from '@lucide/svelte/icons/brain';
import Bus from '@lucide/svelte/icons/bus';
import CircleHelp from '@lucide/svelte/icons/circle-question-mark';
import CloudRain from '@lucide/svelte/icons/cloud-rain';
import Coins from '@lucide/svelte/icons/coins';
import Ellipsis from '@lucide/svelte/icons/ellipsis';
import FileText from '@lucide/svelte/icons/file-text';
import Footprints from '@lucide/svelte/icons/footprints';
import HandHeart from '@lucide/svelte/icons/hand-heart';
import House from '@lucide/svelte/icons/house';
import Package from '@lucide/svelte/icons/package';
import Shield from '@lucide/svelte/icons/shield';
import Smartphone from '@lucide/svelte/icons/smartphone';
import WashingMachine from '@lucide/svelte/icons/washing-machine';
import Stethoscope from '@lucide/svelte/icons/stethoscope';
import Users from '@lucide/svelte/icons/users';
import Utensils from '@lucide/svelte/icons/utensils';
import type { NeedCode } from '#lib/domain/need.ts';

/** The picture that stands beside each need's words (Lucide, ISC licence). */
export const needPictures: Record<NeedCode, Component> = {
	food: Utensils,
	money: Coins,
	housing: House,
	transport: Bus,
	company: Users,
	housework: WashingMachine,
	equipment: Accessibility,
	activity: Footprints,
	health: Stethoscope,
	'low-mood': CloudRain,
	caring: HandHeart,
	memory: Brain,
	digital: Smartphone,
	forms: FileText,
	clutter: Package,
	safety: Shield,
	'something-else': Ellipsis,
	'not-sure': CircleHelp,
};
