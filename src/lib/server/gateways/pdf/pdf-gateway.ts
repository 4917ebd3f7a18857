import type { Paper, Sheet, TextSize } from '#lib/domain/sheet/sheet.ts';

/** Makes one PDF of some sheets, each on pages of its own, in its own language and direction. */
export interface PdfGateway {
	render(sheets: readonly Sheet[], options: { paper: Paper; textSize: TextSize }): Promise<Uint8Array>;
}
