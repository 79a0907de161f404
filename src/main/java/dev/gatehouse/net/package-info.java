/**
 * Owns the values of the field that are written as one word: address blocks, ports, protocols, Regions. Never knows a
 * resource. Start reading at {@link dev.gatehouse.net.Cidr}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.gatehouse.net;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
