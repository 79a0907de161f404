/**
 * Owns what each request of the API goes through before an endpoint sees it: how large it may be, and that it is carried
 * out once however often it is sent. Never knows what is asked for. Start reading at
 * {@link dev.gatehouse.web.api.gate.Repeats}.
 */
@NullMarked
package dev.gatehouse.web.api.gate;

import org.jspecify.annotations.NullMarked;
