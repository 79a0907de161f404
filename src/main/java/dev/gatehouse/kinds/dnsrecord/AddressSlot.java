package dev.gatehouse.kinds.dnsrecord;

import dev.gatehouse.resource.Scope;
import java.util.Optional;

/**
 * What the address of one kind of {@link AliasTarget} is that has no name in DNS. A Spring bean of each room whose spec is
 * one. Route 53 knows nothing of such aliases: the record says the address itself.
 */
public interface AddressSlot {

    /** Whether it is an AWS id of this kind. */
    boolean accepts(String externalId);

    /** The address of one that exists. */
    Optional<String> address(Scope scope, String externalId);
}
