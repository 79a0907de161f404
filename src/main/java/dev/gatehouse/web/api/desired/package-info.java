/**
 * Owns what is wanted of a stack as JSON: how it is written, read with every mistake at its field, checked and put in
 * place as a whole. Reads specs as forms do, so that both refuse the same. Start reading at
 * {@link dev.gatehouse.web.api.desired.DesiredApi}.
 */
@NullMarked
package dev.gatehouse.web.api.desired;

import org.jspecify.annotations.NullMarked;
