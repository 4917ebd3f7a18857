/** One press shows the next part of a page, and a little of the last one, so that nothing is passed over unseen. */
const part = 0.65;

for (const link of document.querySelectorAll('[data-more-below] a')) {
	// Who has focus elsewhere keeps it, for this is gone at the page's end.
	link.addEventListener('mousedown', (event) => event.preventDefault());
	link.addEventListener('click', (event) => {
		event.preventDefault();
		window.scrollBy({ top: window.innerHeight * part, behavior: 'instant' });
	});
}
