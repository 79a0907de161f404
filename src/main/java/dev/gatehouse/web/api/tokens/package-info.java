/**
 * Owns the page on which people make API tokens and end them. Never shows a secret twice. Start reading at
 * {@link dev.gatehouse.web.api.tokens.TokensPage}.
 */
@NullMarked
package dev.gatehouse.web.api.tokens;

import org.jspecify.annotations.NullMarked;
