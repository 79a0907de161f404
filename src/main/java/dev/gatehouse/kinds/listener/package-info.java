/**
 * Owns the listener: a port of a load balancer, and what is done with requests that arrive there, by rules and by default.
 * Never asks more of a request than its host and path. Relied on: listeners are listed load balancer by load balancer and
 * rules listener by listener, one call changes all of a listener but its rules, one call moves any number of rules at
 * once, and AWS refuses a target group that another load balancer uses. Start reading at {@link
 * dev.gatehouse.kinds.listener.ListenerSpec}.
 */
@NullMarked
package dev.gatehouse.kinds.listener;

import org.jspecify.annotations.NullMarked;
