/**
 * Owns the gateway VPC endpoint: a free way from a VPC to S3 or DynamoDB that needs neither NAT nor a public address. It
 * belongs to route tables, into which AWS puts its routes by itself; interface endpoints are none of this kind. Never
 * touches routes. Relied on: the client token is not filled in by the SDK; DeleteVpcEndpoints answers with success and a
 * list of what it could not delete; states are written in varying case. Start reading at {@link
 * dev.gatehouse.kinds.vpcendpoint.VpcEndpointSpec}.
 */
@NullMarked
package dev.gatehouse.kinds.vpcendpoint;

import org.jspecify.annotations.NullMarked;
