/**
 * Owns the emulator's Elastic Load Balancing (v2). Never passes traffic. Start reading at
 * {@link dev.gatehouse.sandbox.elbv2.ElasticLoadBalancing}.
 */
@NullMarked
package dev.gatehouse.sandbox.elbv2;

import org.jspecify.annotations.NullMarked;
