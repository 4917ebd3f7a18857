/**
 * The day (`YYYY-MM-DD`) by which a connector gets in touch: that many working days after the day of
 * sending, Saturdays and Sundays not counted, because nobody is at the desk then.
 */
export function callByDay(sentOn: string, workingDays: number): string {
	const day = new Date(`${sentOn}T12:00:00Z`);
	for (let left = workingDays; left > 0;) {
		day.setUTCDate(day.getUTCDate() + 1);
		if (day.getUTCDay() !== 0 && day.getUTCDay() !== 6) left -= 1;
	}
	return day.toISOString().slice(0, 10);
}
