import { writingPatienceMs } from '#lib/domain/recorded-answer.ts';
import { list, showHeard } from '#lib/ui/voice/heard-words.ts';
import { canRecord, recordAnswer, type Recording } from '#lib/ui/voice/record-answer.ts';
import { askForWords, type Written } from '#lib/ui/voice/written-answer.ts';

const failuresUntilOtherWays = 2;

/** One microphone for the page: it is off, on its way, or recording for one field. */
let busy = false;
let recording: Recording | null = null;

/** The voice that reads the page is silent while somebody speaks. */
function tellVoice(on: boolean): void {
	document.dispatchEvent(new CustomEvent('porchlight:recording', { detail: { on } }));
}

/** Who waits for the words of a recording is there, though they do nothing. */
function tellWait(on: boolean): void {
	document.dispatchEvent(new CustomEvent('porchlight:transcribing', { detail: { on } }));
}

/** Makes one field's speaking work: the parts are on the page, this shows the one that is its turn. */
function speak(box: HTMLElement): void {
	const { question = '', field = '', language = '' } = box.dataset;
	const find = (selector: string) => box.querySelector<HTMLElement>(selector);
	const part = (name: string) => find(`[data-part=${name}]`);
	const inputs = () => [...document.querySelectorAll<HTMLInputElement>(`[name="${field}"]`)];
	/** What was heard last, whether it can be used or not. */
	let heard: Written = {};
	let failures = 0;
	/** Ends the wait for the words of a recording. */
	let leave: AbortController | undefined;

	function show(name: string): void {
		for (const one of box.querySelectorAll<HTMLElement>('[data-part]'))
			one.hidden = one.dataset['part'] !== name;
		const taken = find('[data-taken]');
		if (taken) taken.hidden = true;
	}

	/** Who went on by another way while waiting is not called back. */
	const isWaiting = () => document.activeElement === document.body || box.contains(document.activeElement);

	function fail(answer: Written, counts = true): void {
		const { code = 'voice-away' } = answer;
		heard = answer;
		failures += counts ? 1 : 0;
		const said = failures >= failuresUntilOtherWays ? 'twice' : code;
		const known = find(`[data-problem="${said}"]`) ? said : 'voice-away';
		for (const one of box.querySelectorAll<HTMLElement>('[data-problem]')) {
			one.hidden = one.dataset['problem'] !== known;
		}
		// Never a third forced try (ACCESSIBILITY V14).
		for (const again of box.querySelectorAll<HTMLElement>('[data-do=again]')) {
			again.hidden = failures >= failuresUntilOtherWays;
		}
		showHeard(box, answer);
		const waiting = isWaiting();
		show('problem');
		if (waiting) part('problem')?.focus();
	}

	function offer(answer: Written): void {
		heard = answer;
		showHeard(box, answer);
		const chosen = inputs().filter(({ value }) => answer.choices?.includes(value));
		list(
			find('[data-chosen]'),
			chosen.map((input) => input.labels?.[0]?.textContent?.trim() ?? ''),
		);
		const waiting = isWaiting();
		show('answer');
		// Shown anew, so that it is said where the page is read aloud.
		find('[data-live]')?.toggleAttribute('hidden', true);
		find('[data-live]')?.toggleAttribute('hidden', false);
		if (waiting) find('[data-part=answer] [data-heard]')?.focus();
	}

	async function send(recorded: Blob): Promise<void> {
		const own = (leave = new AbortController());
		show('working');
		part('working')?.focus();
		const waiting = setTimeout(() => fail({ code: 'slow' }, false), writingPatienceMs);
		tellWait(true);
		const answer = await askForWords({ recorded, question, field, language, signal: own.signal });
		tellWait(false);
		clearTimeout(waiting);
		if (own.signal.aborted) return;
		if (answer.code === undefined && answer.text) offer(answer);
		else fail(answer);
	}

	async function start(): Promise<void> {
		if (busy) return;
		busy = true;
		leave?.abort();
		tellVoice(true);
		const meter = box.querySelector('meter');
		const ending = find('[data-ending]');
		const over = () => {
			busy = false;
			recording = null;
			tellVoice(false);
		};
		try {
			recording = await recordAnswer({
				level: (now) => meter && (meter.value = now),
				ending: () => ending && (ending.hidden = false),
				ended(recorded) {
					over();
					if (ending) ending.hidden = true;
					if (recorded) void send(recorded);
					else fail({ code: 'nothing-heard' });
				},
			});
			show('recording');
			find('[data-do=stop]')?.focus();
		} catch (error) {
			over();
			const missing = error instanceof Error && error.name === 'NotFoundError';
			fail({ code: missing ? 'no-microphone' : 'microphone-off' }, false);
		}
	}

	/** Puts what was heard where it would have been typed or chosen; nothing is sent. */
	function take(): void {
		const wanted = heard.choices;
		for (const input of inputs()) {
			if (wanted) input.checked ||= wanted.includes(input.value);
			// Of several lines more is told each time; a name is said anew.
			else if (input.tagName !== 'TEXTAREA') input.value = heard.text ?? '';
			else input.value = [input.value, heard.text].filter(Boolean).join('\n');
		}
		const mark = document.querySelector<HTMLInputElement>('input[name=spoken]');
		if (mark && !wanted) mark.value = 'yes';
		failures = 0;
		show('begin');
		const taken = find('[data-taken]');
		if (taken) taken.hidden = false;
		inputs()
			.find((input) => !wanted || input.checked)
			?.focus();
	}

	function instead(): void {
		leave?.abort();
		show('begin');
		inputs()[0]?.focus();
	}

	const doing: Record<string, () => void> = {
		start: () => void start(),
		again: () => void start(),
		stop: () => recording?.stop(),
		yes: take,
		type: instead,
		read: () =>
			document.dispatchEvent(new CustomEvent('porchlight:read', { detail: { lines: heard.lines } })),
	};
	box.addEventListener('click', ({ target }) => {
		const pressed = target instanceof Element ? target.closest<HTMLElement>('[data-do]') : null;
		doing[pressed?.dataset['do'] ?? '']?.();
	});
	box.hidden = false;
	show('begin');
}

if (canRecord()) {
	for (const box of document.querySelectorAll<HTMLElement>('[data-speak]')) speak(box);
	// A page that is left records nothing on.
	addEventListener('pagehide', () => recording?.drop());
	document.addEventListener('porchlight:end', () => recording?.drop());
}
