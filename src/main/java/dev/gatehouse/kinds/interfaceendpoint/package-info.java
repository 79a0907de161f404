/**
 * Owns the interface VPC endpoint: a private way from a VPC to a service of AWS, by addresses in its own subnets, that
 * needs neither NAT nor a public address; gateway endpoints are none of this kind. Never touches the interfaces that AWS
 * puts into the subnets. Relied on: the client token is not filled in by the SDK; private DNS is on if nothing is said;
 * DeleteVpcEndpoints answers with success and a list of what it could not delete; what is deleted is listed for a while;
 * states are written in varying case. Start reading at {@link
 * dev.gatehouse.kinds.interfaceendpoint.InterfaceEndpointSpec}.
 */
@NullMarked
package dev.gatehouse.kinds.interfaceendpoint;

import org.jspecify.annotations.NullMarked;
