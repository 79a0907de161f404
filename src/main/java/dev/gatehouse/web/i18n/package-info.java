/**
 * Owns language and time: which messages there are, and in whose language and time zone a page speaks. Never holds a
 * text itself. Start reading at {@link dev.gatehouse.web.i18n.MessagesConfiguration}.
 */
@NullMarked
package dev.gatehouse.web.i18n;

import org.jspecify.annotations.NullMarked;
