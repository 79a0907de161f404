/**
 * Owns the description of the API: its OpenAPI document, and the page on which people read it. Never lists endpoints or
 * fields by hand: they are asked of the endpoints and of the kinds. Start reading at
 * {@link dev.gatehouse.web.api.document.Document}.
 */
@NullMarked
package dev.gatehouse.web.api.document;

import org.jspecify.annotations.NullMarked;
