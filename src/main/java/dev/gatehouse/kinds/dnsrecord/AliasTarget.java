package dev.gatehouse.kinds.dnsrecord;

import dev.gatehouse.resource.Spec;

/**
 * Whatever a name can answer with its own addresses, as an alias. Its room also has an {@link AliasSlot}, or an {@link
 * AddressSlot}.
 */
public interface AliasTarget extends Spec {}
