package dev.gatehouse.kinds.dnsrecord;

import dev.gatehouse.resource.Scope;
import java.util.Optional;

/** What the names of one kind of {@link AliasTarget} are in DNS. A Spring bean of each room whose spec is one. */
public interface AliasSlot {

    /** @param hostedZoneId AWS's own zone, in which the name lies */
    record Name(String hostedZoneId, String dnsName) {}

    /** Whether it is an AWS id of this kind. */
    boolean accepts(String externalId);

    /** The name of one that exists. */
    Name name(Scope scope, String externalId);

    /** The AWS id of the one that bears the name, if it is one of this kind. */
    Optional<String> idOf(Scope scope, String dnsName);
}
