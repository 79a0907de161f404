/**
 * Owns the Application Load Balancer: its name, which of its VPC's subnets it stands in and who may reach it. Never decides
 * what it does with requests: its listeners do. Relied on: the name is its identity in AWS, it becomes active minutes
 * after its creation, its interfaces outlive it for some minutes, and attributes and tags take calls of their own. Start
 * reading at {@link dev.gatehouse.kinds.loadbalancer.LoadBalancerSpec}.
 */
@NullMarked
package dev.gatehouse.kinds.loadbalancer;

import org.jspecify.annotations.NullMarked;
