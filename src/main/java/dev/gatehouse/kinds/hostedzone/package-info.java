/**
 * Owns the hosted zone: a domain whose names Route 53 answers, for the whole internet or inside VPCs. Never registers a
 * domain and never writes records: who has a record refers to the zone. Relied on: CreateHostedZone takes no tags, so what
 * says whose a zone is stands in its caller reference, which lists tell; the name servers of a public zone are known by
 * GetHostedZone only. Start reading at {@link dev.gatehouse.kinds.hostedzone.HostedZoneSpec}.
 */
@NullMarked
package dev.gatehouse.kinds.hostedzone;

import org.jspecify.annotations.NullMarked;
