/**
 * Owns the page on which people play with the sandbox behind the panel: load, broken instances, lost zones, the speed of
 * time. It speaks the sandbox's own HTTP API, which drivers never see, and is not there when the panel works on AWS.
 * Never changes what a stack wants. Start reading at {@link dev.gatehouse.web.operate.simulation.SimulationPage}.
 */
@NullMarked
package dev.gatehouse.web.operate.simulation;

import org.jspecify.annotations.NullMarked;
