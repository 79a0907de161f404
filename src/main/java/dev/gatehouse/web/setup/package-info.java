/**
 * Owns the pages on which a stack is set up: the list of stacks, the steps, the one form for all kinds, and the page of a
 * resource; taking away is {@code web.operate.teardown}'s. Never knows any particular kind: a kind may bring a form or
 * details of its own as a template {@code kinds/<kind>/form.html} or {@code kinds/<kind>/detail.html}. Start reading at
 * {@link dev.gatehouse.web.setup.FormPage} and {@code templates/setup/form.html}.
 */
@NullMarked
package dev.gatehouse.web.setup;

import org.jspecify.annotations.NullMarked;
