/** One sentence as it is spoken, in one language. */
export interface Line {
	text: string;
	/** Our code of its language. */
	language: string;
	/** A person's own words: no outside service hears them and nothing keeps their sound. */
	personal: boolean;
	/** Tells something about the person, in whoever's words: not spoken into a room unasked (ACCESSIBILITY V08). */
	private: boolean;
}
