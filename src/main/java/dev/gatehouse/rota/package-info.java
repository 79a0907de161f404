/**
 * Owns who does what when several panels share one database: what lasts is in the hands of one of them at a time, what is
 * done again and again is done by one of them. Never knows what it is about. Start reading at
 * {@link dev.gatehouse.rota.Rota}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.gatehouse.rota;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
