/**
 * Owns the listener: a port of a load balancer, and what is done with requests that arrive there. Never makes rules beyond
 * its default action. Relied on: listeners are listed load balancer by load balancer, one call changes all of one, and
 * AWS refuses a target group that another load balancer uses. Start reading at {@link
 * dev.gatehouse.kinds.listener.ListenerSpec}.
 */
@NullMarked
package dev.gatehouse.kinds.listener;

import org.jspecify.annotations.NullMarked;
