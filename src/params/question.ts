import type { ParamMatcher } from '@sveltejs/kit';
import { questions } from '#lib/domain/interview/questions.ts';

export const match = ((id) => questions.some((question) => question.id === id)) satisfies ParamMatcher;
